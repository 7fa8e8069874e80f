import type { Step } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { statusWords } from './vocabulary';

type Params = Step['params'];
const text = (params: Params, key: string) => String(params[key] ?? '');
const number = (params: Params, key: string) => Number(params[key] ?? 0);

const words: Record<string, (params: Params) => string> = {
	create_workspace: () => m.step_create_workspace(),
	create_sample: () => m.step_create_sample(),
	create_meeting: () => m.step_create_meeting(),
	edit_meeting: () => m.step_edit_meeting(),
	import_participants: (p) => m.step_import_participants({ count: number(p, 'count'), file: text(p, 'file') }),
	add_person: (p) => m.step_add_person({ name: text(p, 'name') }),
	edit_person: (p) => m.step_edit_person({ name: text(p, 'name') }),
	remove_people: (p) => m.step_remove_people({ count: number(p, 'count') }),
	set_status: (p) => m.step_set_status({ count: number(p, 'count'), status: statusWord(text(p, 'status')) }),
	add_delegation: (p) => m.step_add_delegation({ name: text(p, 'name') }),
	edit_delegation: (p) => m.step_edit_delegation({ name: text(p, 'name') }),
	remove_delegation: (p) => m.step_remove_delegation({ name: text(p, 'name') }),
	choose_meeting: () => m.step_choose_meeting(),
	undo: () => m.step_undo(),
	redo: () => m.step_redo(),
	export_participants: () => m.step_export_participants(),
	open_needs: () => m.step_open_needs(),
	unlock: () => m.step_unlock()
};

function statusWord(status: string): string {
	const known = (statusWords as Record<string, (() => string) | undefined>)[status];
	return known ? known().toLowerCase() : status;
}

/** A step in words: "Imported 60 participants from eusurvey.xlsx". A verb this version does not know is shown plainly. */
export function stepWords(step: Pick<Step, 'verb' | 'params'>): string {
	const known = words[step.verb];
	return known ? known(step.params) : m.step_other({ verb: step.verb.replaceAll('_', ' ') });
}
