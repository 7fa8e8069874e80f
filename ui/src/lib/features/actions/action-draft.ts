import type { ActionDetails, ActionRow, HandlingLabel } from '$lib/ipc';
import { line } from '$lib/parts';
import { isDate } from '$lib/words';
import { detailsOf } from './actions.svelte';

/** An action while it is typed. */
export interface ActionDraft {
	text: string;
	all: boolean;
	parties: string[];
	/** Who has it, where it is one person; else empty. */
	person: string;
	due: string;
	item: string;
	label: HandlingLabel | '';
	lowered_by: string;
	remark: string;
}

/** An action that is not kept yet. */
const NEW: ActionDetails = {
	text: '',
	item: null,
	owners: { kind: 'parties', parties: [] },
	owner_person: null,
	due: null,
	status: 'open',
	done_by: [],
	dropped_because: '',
	linked: [],
	said_in: [],
	label: null,
	lowered_by: '',
	carried_from: null,
	remark: ''
};

export function shownOf(row: ActionRow | null): ActionDraft {
	const { text, owners, owner_person, due, item, label, lowered_by, remark } = row ?? NEW;
	return {
		text,
		all: owners.kind === 'all',
		parties: owners.kind === 'parties' ? [...owners.parties] : [],
		person: owner_person ?? '',
		due: due ?? '',
		item: item ?? '',
		label: label ?? '',
		lowered_by,
		remark
	};
}

/** What is typed as it is kept, over what was read; null where it cannot be. */
export function keptOf(row: ActionRow | null, draft: ActionDraft): ActionDetails | null {
	const due = draft.due.trim();
	if (line(draft.text) === '' || (due !== '' && !isDate(due))) return null;
	return {
		...(row ? detailsOf(row) : NEW),
		text: line(draft.text),
		owners: draft.all ? { kind: 'all' } : { kind: 'parties', parties: draft.parties },
		owner_person: draft.person || null,
		due: due === '' ? null : due,
		item: draft.item || null,
		label: draft.label || null,
		lowered_by: line(draft.lowered_by),
		remark: line(draft.remark)
	};
}
