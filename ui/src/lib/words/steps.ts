import type { Exported, HandlingLabel, OfItem, StatusOf, Verb } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { dayShort } from './dates';
import { audienceWords, formWords, paperWords, readersOf } from './papers';
import { statusWords } from './vocabulary';

type Words<V extends Verb['verb']> = Extract<Verb, { verb: V }>['params'];

const words: { [V in Verb['verb']]: (of: Words<V>) => string } = {
	create_workspace: () => m.step_create_workspace(),
	create_sample: () => m.step_create_sample(),
	create_meeting: () => m.step_create_meeting(),
	edit_meeting: () => m.step_edit_meeting(),
	import_participants: (of) => m.step_import_participants({ count: of.count, file: of.file }),
	add_person: (of) => m.step_add_person({ name: of.name }),
	edit_person: (of) => m.step_edit_person({ name: of.name }),
	remove_people: (of) => m.step_remove_people({ count: of.count }),
	set_status: (of) => m.step_set_status({ count: of.count, status: statusWord(of.status) }),
	add_delegation: (of) => m.step_add_delegation({ name: of.name }),
	edit_delegation: (of) => m.step_edit_delegation({ name: of.name }),
	remove_delegation: (of) => m.step_remove_delegation({ name: of.name }),
	add_agenda_item: (of) => m.step_add_agenda_item({ item: item(of) }),
	edit_agenda_item: (of) => m.step_edit_agenda_item({ item: item(of) }),
	remove_agenda_item: (of) => m.step_remove_agenda_item({ item: item(of) }),
	remove_agenda_items: (of) => m.step_remove_agenda_items({ count: of.count }),
	duplicate_agenda_item: (of) => m.step_duplicate_agenda_item({ item: item(of) }),
	split_agenda_item: (of) => m.step_split_agenda_item({ item: item(of) }),
	merge_agenda_items: (of) => m.step_merge_agenda_items({ item: item(of) }),
	move_agenda_item: (of) => m.step_move_agenda_item({ item: item(of) }),
	resize_agenda_item: (of) => m.step_resize_agenda_item({ item: item(of) }),
	unschedule_agenda_item: (of) => m.step_unschedule_agenda_item({ item: item(of) }),
	renumber_agenda: () => m.step_renumber_agenda(),
	swap_rooms: (of) => m.step_swap_rooms({ item: item(of) }),
	apply_template: (of) => m.step_apply_template({ day: of.day === null ? '' : dayShort(of.day) }),
	propose_items: (of) => m.step_propose_items({ count: of.count }),
	import_agenda: (of) => m.step_import_agenda({ count: of.count, file: of.file }),
	import_guests: (of) => m.step_import_guests({ count: of.count, file: of.file }),
	add_room: (of) => m.step_add_room({ name: of.name }),
	edit_room: (of) => m.step_edit_room({ name: of.name }),
	remove_room: (of) => m.step_remove_room({ name: of.name }),
	add_guest: (of) => m.step_add_guest({ name: of.name }),
	edit_guest: (of) => m.step_edit_guest({ name: of.name }),
	remove_guest: (of) => m.step_remove_guest({ name: of.name }),
	attach_paper: (of) => m.step_attach_paper({ item: item(of) }),
	detach_paper: (of) => m.step_detach_paper({ item: item(of) }),
	set_clash_aside: () => m.step_set_clash_aside(),
	take_clash_up: () => m.step_take_clash_up(),
	declare_trivial: () => m.step_declare_trivial(),
	declare_not_trivial: () => m.step_declare_not_trivial(),
	release_agenda: (of) => m.step_release_agenda({ name: of.name }),
	restore_agenda: (of) => m.step_restore_agenda({ name: of.name }),
	undo: () => m.step_undo(),
	redo: () => m.step_redo(),
	export_participants: exported,
	export_agenda: exported,
	write_mails: (of) => m.step_mails({ count: of.files.length }),
	save_paper: () => m.step_saved_paper(),
	open_paper: () => m.step_open_paper(),
	open_needs: () => m.step_open_needs(),
	show_contact: () => m.step_show_contact(),
	show_logistics: () => m.step_show_logistics(),
	show_needs: () => m.step_show_needs(),
	unlock: () => m.step_unlock(),
	later: () => m.step_later()
};

/** "item 5b, Workshop B: labour exploitation", or the title alone. */
function item({ number, title }: OfItem): string {
	return number === '' ? title : m.step_item({ number, title });
}

/** "Run sheet written for: Co-chairs"; of what left before this was kept, some of it is unknown. */
function exported({ paper, audience }: Exported): string {
	const what = paperWords[paper ?? 'agenda']();
	return audience === null
		? m.step_exported_somebody({ paper: what })
		: m.step_exported({ paper: what, audience: audienceWords[readersOf(audience)]() });
}

function statusWord(status: StatusOf['status']): string {
	return status === null ? '' : statusWords[status]().toLowerCase();
}

/** A step in words: "Imported 60 participants from eusurvey.xlsx". */
export function stepWords(step: Verb): string {
	const said = words[step.verb] as (of: Verb['params']) => string;
	return said(step.params);
}

/** What is known of something that left beside its sentence: its label, its form and the names of its files. */
export function leftFacts(step: Verb): { label: HandlingLabel | null; facts: string[] } {
	switch (step.verb) {
		case 'export_participants':
		case 'export_agenda': {
			const { form, label, files } = step.params;
			return { label, facts: [...(form ? [formWords[form]()] : []), ...files] };
		}
		case 'write_mails':
		case 'save_paper':
			return { label: null, facts: step.params.files };
		default:
			return { label: null, facts: [] };
	}
}
