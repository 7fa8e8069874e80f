import type { MatterKind } from '$lib/ipc';
import Accessibility from '@lucide/svelte/icons/accessibility';
import CameraOff from '@lucide/svelte/icons/camera-off';
import Clock from '@lucide/svelte/icons/clock';
import FileText from '@lucide/svelte/icons/file-text';
import Flag from '@lucide/svelte/icons/flag';
import Hourglass from '@lucide/svelte/icons/hourglass';
import KeyRound from '@lucide/svelte/icons/key-round';
import Languages from '@lucide/svelte/icons/languages';
import MessageSquare from '@lucide/svelte/icons/message-square';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Pencil from '@lucide/svelte/icons/pencil';
import Scale from '@lucide/svelte/icons/scale';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import UserCheck from '@lucide/svelte/icons/user-check';
import Users from '@lucide/svelte/icons/users';

/** The icon of each kind of matter. */
export const MATTER_ICONS = {
	member_states_missing: Users,
	papers_missing: FileText,
	key_waited: KeyRound,
	draft_waited: KeyRound,
	milestone: Flag,
	clash: TriangleAlert,
	latin_forms: Languages,
	access_needs: Accessibility,
	registrations: UserCheck,
	silence: Hourglass,
	corrections: MessageSquare,
	raw_notes: Pencil,
	actions_overdue: Flag,
	statements_unconfirmed: Scale,
	practices_aged: Lightbulb,
	night_hours: Clock,
	photo_consent: CameraOff
} as const satisfies Record<MatterKind, unknown>;
