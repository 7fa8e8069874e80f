import type { Step } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { dayShort } from './dates';
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
	add_agenda_item: (p) => m.step_add_agenda_item({ item: item(p) }),
	edit_agenda_item: (p) => m.step_edit_agenda_item({ item: item(p) }),
	remove_agenda_item: (p) => m.step_remove_agenda_item({ item: item(p) }),
	remove_agenda_items: (p) => m.step_remove_agenda_items({ count: number(p, 'count') }),
	duplicate_agenda_item: (p) => m.step_duplicate_agenda_item({ item: item(p) }),
	split_agenda_item: (p) => m.step_split_agenda_item({ item: item(p) }),
	merge_agenda_items: (p) => m.step_merge_agenda_items({ item: item(p) }),
	move_agenda_item: (p) => m.step_move_agenda_item({ item: item(p) }),
	resize_agenda_item: (p) => m.step_resize_agenda_item({ item: item(p) }),
	unschedule_agenda_item: (p) => m.step_unschedule_agenda_item({ item: item(p) }),
	renumber_agenda: () => m.step_renumber_agenda(),
	swap_rooms: (p) => m.step_swap_rooms({ item: item(p) }),
	apply_template: (p) => m.step_apply_template({ day: dayShort(text(p, 'day')) }),
	propose_items: (p) => m.step_propose_items({ count: number(p, 'count') }),
	import_agenda: (p) => m.step_import_agenda({ count: number(p, 'count'), file: text(p, 'file') }),
	import_guests: (p) => m.step_import_guests({ count: number(p, 'count'), file: text(p, 'file') }),
	add_room: (p) => m.step_add_room({ name: text(p, 'name') }),
	edit_room: (p) => m.step_edit_room({ name: text(p, 'name') }),
	remove_room: (p) => m.step_remove_room({ name: text(p, 'name') }),
	add_guest: (p) => m.step_add_guest({ name: text(p, 'name') }),
	edit_guest: (p) => m.step_edit_guest({ name: text(p, 'name') }),
	remove_guest: (p) => m.step_remove_guest({ name: text(p, 'name') }),
	attach_paper: (p) => m.step_attach_paper({ item: item(p) }),
	detach_paper: (p) => m.step_detach_paper({ item: item(p) }),
	set_clash_aside: () => m.step_set_clash_aside(),
	take_clash_up: () => m.step_take_clash_up(),
	declare_trivial: () => m.step_declare_trivial(),
	declare_not_trivial: () => m.step_declare_not_trivial(),
	release_agenda: (p) => m.step_release_agenda({ name: text(p, 'name') }),
	restore_agenda: (p) => m.step_restore_agenda({ name: text(p, 'name') }),
	choose_meeting: () => m.step_choose_meeting(),
	undo: () => m.step_undo(),
	redo: () => m.step_redo(),
	export_participants: () => m.step_export_participants(),
	open_needs: () => m.step_open_needs(),
	unlock: () => m.step_unlock()
};

/** "item 5b, Workshop B: labour exploitation", or the title alone. */
function item(params: Params): string {
	const title = text(params, 'title');
	return text(params, 'number') === '' ? title : m.step_item({ number: text(params, 'number'), title });
}

function statusWord(status: string): string {
	const known = (statusWords as Record<string, (() => string) | undefined>)[status];
	return known ? known().toLowerCase() : status;
}

/** A step in words: "Imported 60 participants from eusurvey.xlsx". A verb this version does not know is shown plainly. */
export function stepWords(step: Pick<Step, 'verb' | 'params'>): string {
	const known = words[step.verb];
	return known ? known(step.params) : m.step_other({ verb: step.verb.replaceAll('_', ' ') });
}
