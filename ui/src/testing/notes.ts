import Frame from './Frame.svelte';
import { settled, type FakeBackend } from '.';
import { NotesScreen, type Notes } from '$lib/features/notes';
import { render } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';

/** The one item of the sample that has entries here. */
export const JUDICIAL = 'item-I-04';

/** Stands where the clock does. */
const clock = createRawSnippet(() => ({ render: () => '<p>The clock</p>' }));

/** Opens the notes at an item. */
export async function openNotes(backend: FakeBackend, notes: Notes, item: string) {
	backend.answers.notes_of_item = (args) => (args.item === JUDICIAL ? backend.read('notes_of_item', { item: JUDICIAL }) : []);
	const board = backend.read('agenda_board');
	const given = {
		view: backend.read('meeting_view'),
		people: board.people,
		groups: backend.read('people').groups,
		agenda: board.items,
		clock
	};
	render(Frame, { screen: NotesScreen, given, notes });
	await settled();
	await notes.choose(item);
	await settled();
}
