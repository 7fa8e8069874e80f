import type { Mode, PresenceState } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import Check from '@lucide/svelte/icons/check';
import Clock from '@lucide/svelte/icons/clock-3';
import LogOut from '@lucide/svelte/icons/log-out';
import Repeat from '@lucide/svelte/icons/repeat-2';
import UserMinus from '@lucide/svelte/icons/user-minus';
import UserX from '@lucide/svelte/icons/user-x';
import Video from '@lucide/svelte/icons/video';

/** What each state looks like: a letter, which is its key, and an icon; the pattern is in the mark. */
export const LOOKS = {
	present: { letter: 'P', icon: Check },
	online: { letter: 'O', icon: Video },
	late: { letter: 'L', icon: Clock },
	left: { letter: 'G', icon: LogOut },
	substitute: { letter: 'S', icon: Repeat },
	excused: { letter: 'E', icon: UserX },
	absent: { letter: 'X', icon: UserMinus }
} satisfies Record<PresenceState, { letter: string; icon: typeof Check }>;

/** Every state, in the order of the keys. */
export const STATES = Object.keys(LOOKS) as PresenceState[];

/** How somebody is announced, as it stands within a sentence. */
export const announcedWords: Record<Mode, () => string> = {
	in_person: m.attendance_mode_in_person,
	online: m.attendance_mode_online,
	absent: m.attendance_mode_absent
};
