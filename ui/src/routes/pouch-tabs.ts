import type { PouchKind, PouchView } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import FileKey from '@lucide/svelte/icons/file-key';
import GitCompare from '@lucide/svelte/icons/git-compare';
import ClipboardPen from '@lucide/svelte/icons/clipboard-pen';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Pencil from '@lucide/svelte/icons/pencil';

export type PouchTab = 'notes' | 'agenda' | 'changes' | 'reply' | 'asked' | 'drafts';

const TABS = {
	notes: { value: 'notes', label: m.reader_notes, icon: Pencil },
	agenda: { value: 'agenda', label: m.agenda_title, icon: CalendarDays },
	changes: { value: 'changes', label: m.reader_changes, icon: GitCompare },
	reply: { value: 'reply', label: m.replies_tab, icon: ListChecks },
	asked: { value: 'asked', label: m.asked_title, icon: ClipboardPen },
	drafts: { value: 'drafts', label: m.drafts_tab, icon: FileKey }
} as const;

/** What each kind of pouch is read as, what is asked of its reader first. */
const OF_KIND: Record<PouchKind, readonly PouchTab[]> = {
	co_chair: ['changes', 'drafts', 'agenda'],
	speaker: ['agenda'],
	reader: ['notes', 'agenda'],
	delegation: ['reply', 'asked', 'notes'],
	notes: ['reply', 'notes']
};

/** The tabs of a pouch: those of its kind that have something in them, at least one. */
export function tabsOf(kind: PouchKind, view: PouchView | null) {
	const items = view?.days.flatMap((day) => day.items) ?? [];
	const holds: Record<PouchTab, boolean> = {
		notes: items.some((item) => item.entries.length > 0),
		agenda: view?.days.some((day) => day.date !== null && day.items.some((item) => item.times !== '')) ?? false,
		changes: true,
		reply: true,
		asked: (view?.asks ?? 0) > 0,
		drafts: (view?.drafts ?? 0) > 0
	};
	const tabs = OF_KIND[kind].filter((tab) => view === null || holds[tab]);
	const shown = tabs.length > 0 ? tabs : OF_KIND[kind].slice(0, 1);
	// Beside what is asked in writing, the passages are called by their name.
	return shown.map((tab) => (tab === 'reply' && tabs.includes('asked') ? { ...TABS.reply, label: m.replies_passages } : TABS[tab]));
}
