import Frame from '$testing/Frame.svelte';
import WithRowMenu from '$testing/WithRowMenu.svelte';
import { axeFindings, freshness, openBackend, settled, type FakeBackend } from '$testing';
import { JUDICIAL } from '$testing/notes';
import type { HistoryLine, HistoryView, Step } from '$lib/ipc';
import { Actions, ActionsScreen } from '$lib/features/actions';
import { Agenda, AgendaScreen } from '$lib/features/agenda';
import { Concepts, ConceptsScreen } from '$lib/features/concepts';
import { saidBy } from '$lib/features/concepts/concepts.svelte';
import { Corrections, CorrectionsScreen } from '$lib/features/corrections';
import { HistoryScreen } from '$lib/features/history';
import { Notes, NotesScreen } from '$lib/features/notes';
import { OverviewModel, OverviewScreen } from '$lib/features/overview';
import { Twice, TwiceScreen } from '$lib/features/people';
import { Practices, PracticesScreen } from '$lib/features/practices';
import { Presence, PresenceScreen } from '$lib/features/presence';
import { Questions, QuestionsScreen } from '$lib/features/questions';
import { Reader, ReaderScreen } from '$lib/features/reader';
import { Asked, AskedScreen, Passages, PassagesScreen, Taken, TakenScreen } from '$lib/features/replies';
import { Report, ReportScreen } from '$lib/features/report';
import { Drafts, DraftsScreen, Review, ReviewScreen } from '$lib/features/review';
import { SearchModel, SearchScreen } from '$lib/features/search';
import { FloorScreen, Turns } from '$lib/features/turn';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';

let backend: FakeBackend;
beforeEach(async () => {
	backend = openBackend();
	await freshness.lookAt('meeting-3');
});

async function show(over: unknown, given: object, models: object = {}) {
	render(Frame, { screen: WithRowMenu, given: { over: over as Component<never>, given }, ...models });
	await settled();
	return userEvent.setup();
}
const around = () => {
	const { people, items } = backend.read('agenda_board');
	return { people, items, agenda: items, groups: backend.read('people').groups, view: backend.read('meeting_view')! };
};
const rows = () => [...document.querySelectorAll<HTMLElement>('main [role=row][tabindex], main [data-row]')];

const named = (name: RegExp | string) => screen.getByRole('row', { name });
const rowWith = (text: RegExp | string) => screen.getByText(text, { selector: 'main *' }).closest<HTMLElement>('[role=row]')!;

type User = ReturnType<typeof userEvent.setup>;
/** Opens the menu of a row by keyboard, and says its name and its lines: a stroke stands between groups, and headings end in a colon. */
async function menuOf(user: User, row: HTMLElement): Promise<string[]> {
	row.focus();
	expect(document.activeElement).toBe(row);
	await user.keyboard('{Shift>}{F10}{/Shift}');
	await settled();
	return said();
}
function said(): string[] {
	const menu = screen.getByRole('menu');
	const lines = [...menu.querySelectorAll<HTMLElement>('[role=menuitem], [role=separator], [role=group] > .menu-h')].map((line) => {
		if (line.matches('[role=separator]')) return '-';
		if (line.matches('.menu-h')) return `${line.textContent}:`;
		return [...line.querySelectorAll('span:not(.no)')].map((part) => part.textContent).join(' ');
	});
	return [menu.getAttribute('aria-label') ?? '', ...lines];
}
async function choose(user: User, line: RegExp) {
	await user.click(within(screen.getByRole('menu')).getByRole('menuitem', { name: line }));
	await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
	await settled();
}
async function leave(user: User) {
	await user.keyboard('{Escape}');
	await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
	await settled();
}

test('an action is done, and what opens a dialog leads back to its row', async () => {
	const { groups, items } = around();
	const actions = new Actions(freshness);
	const user = await show(ActionsScreen, { groups, items, exports: vi.fn() }, { actions });
	const second = rowWith('A-02');
	expect(await menuOf(user, second)).toEqual([
		expect.stringMatching(/^A-02 /),
		'Open the action Enter',
		'Done D',
		'In progress I',
		'Who has done their part P',
		'Drop the action X',
		'Carry over to the next meeting O'
	]);
	expect(await axeFindings()).toEqual([]);
	await choose(user, /^Done/);
	const { id, revision } = backend.read('actions_board').actions.find((one) => one.reference === 'A-02')!;
	expect(backend.sent('set_action_status')).toMatchObject({ id, revision, status: 'done' });
	expect(document.activeElement).toBe(rowWith('A-02'));
	await menuOf(user, second);
	await choose(user, /^Open the action/);
	expect(screen.getByRole('dialog', { name: /A-02/ }).contains(document.activeElement)).toBe(true);
	await user.keyboard('{Escape}');
	await settled();
	expect([screen.queryByRole('dialog'), document.activeElement]).toEqual([null, rowWith('A-02')]);
	const past = actions.all.find((one) => one.status === 'carried_over')!;
	expect(await menuOf(user, rowWith(past.reference)), 'what was carried over can be opened again, and is not carried twice').toEqual([
		expect.stringContaining(past.reference),
		'Open the action Enter',
		'Open again D',
		'In progress I',
		'Drop the action X'
	]);
});

test('a right click on a correction asks about that one, whichever was current', async () => {
	const { groups, people, items, view } = around();
	const corrections = new Corrections(freshness);
	const given = { groups, people, days: view.days, items, about: null, exports: vi.fn(), back: vi.fn() };
	const user = await show(CorrectionsScreen, given, { corrections });
	const open = corrections.rows.filter((row) => row.state === 'open').at(-1)!;
	const refused = corrections.rows.find((row) => row.state === 'refused')!;
	const row = (id: string) => document.getElementById(`correction-${id}`)!;
	await menuOf(user, row(refused.id));
	expect(said().slice(1)).toEqual(['Change Enter', 'Take up again R', '-', 'Remove Del']);
	await leave(user);
	await user.pointer([{ keys: '[MouseRight]', target: within(row(open.id)).getAllByRole('gridcell')[1]! }]);
	await settled();
	expect(said()).toEqual([expect.stringContaining(open.reference), 'Change Enter', 'Agree A', 'Refuse R', '-', 'Remove Del']);
	await choose(user, /^Remove/);
	expect(backend.sent('remove_correction')).toMatchObject({ id: open.id });
});

const lines = (): HistoryLine[] => {
	const did = {
		actor: 'Lotte Test',
		undoable: true,
		announced: false,
		state: 'done',
		verb: 'edit_person',
		at: '2024-06-03T08:00:00Z'
	} as const;
	const changed = { field: 'status', name: 'Status', before: 'Registered', after: 'Confirmed', words: [], hidden: false, erased: false };
	const anna = { noun: 'participant', record: 'p1', reference: 'P01', name: 'Anna Peeters', fate: 'changed' } as const;
	const line = (seq: number, sentence: string, changes: HistoryLine['changes']): HistoryLine => ({
		step: { ...did, id: `s${seq}`, seq, params: { name: 'Anna' }, sentence },
		...{ day: '2024-06-03', time: '10:00', kind: 'change', label: null, reason: '', touched: [], changes }
	});
	return [line(40, 'Changed Bo de Wit', []), line(20, 'Changed Anna Peeters', [{ ...anna, fields: [{ ...changed, comes_back: true }] }])];
};

test('a line of the history is undone to, and one without a record offers no more than that', async () => {
	const view: HistoryView = {
		...{ zone: 'Europe/Amsterdam', total: 2, since: '2024-06-02', about: null, kinds: [], actors: [], days: [], found: 2, seen: 41 },
		lines: lines()
	};
	backend.answers.history = () => view;
	backend.answers.steps_behind = () => [view.lines[0]!.step] satisfies Step[];
	backend.answers.record_history = () => ({
		...{ noun: 'participant', record: 'p1', reference: 'P01', name: 'Anna Peeters', zone: 'Europe/Amsterdam' },
		...{ there: true, lines: [view.lines[1]!], openings: 0, days: ['2024-06-03'], restorable: true, seen: 41 }
	});
	const open = vi.fn();
	const wayTo = (noun: string, record: string) => (noun === 'participant' ? () => void open(record) : null);
	const user = await show(HistoryScreen, { wayTo, print: vi.fn() });
	expect((await menuOf(user, named(/Changed Bo/))).slice(1)).toEqual(['Undo to here U']);
	await leave(user);
	expect(await menuOf(user, named(/Changed Anna/))).toEqual([
		expect.stringMatching(/^10:00 Changed Anna Peeters/),
		'Open the record Enter',
		'Compare with now C',
		'Restore the old value R',
		'Undo to here U',
		'Only Anna Peeters O'
	]);
	await choose(user, /^Open the record/);
	expect(open).toHaveBeenCalledExactlyOnceWith('p1');
	await menuOf(user, named(/Changed Anna/));
	await choose(user, /^Undo to here/);
	expect(screen.getByRole('dialog')).toHaveTextContent('Changed Bo de Wit');
	await user.keyboard('{Escape}');
	await settled();
	expect(document.activeElement).toBe(named(/Changed Anna/));
	const day = document.querySelector<HTMLElement>('.heading[role=row]')!;
	expect(day, 'the head of a day is no row to do anything with').not.toHaveAttribute('tabindex');
});

test('an entry of the notes is made another kind, and only what is written is copied', async () => {
	const { people, groups, agenda, view } = around();
	const notes = new Notes(freshness);
	backend.answers.notes_of_item = (args) => (args.item === JUDICIAL ? backend.read('notes_of_item', { item: JUDICIAL }) : []);
	const user = await show(NotesScreen, { view, people, groups, agenda, corrections: vi.fn() }, { notes });
	await notes.choose(JUDICIAL);
	await settled();
	const entry = notes.rows.find((one) => one.kind === 'intervention')!;
	const row = () => document.getElementById(`note-${entry.id}`)!;
	const menu = await menuOf(user, row());
	expect(menu[0]).toMatch(/^\d\d:\d\d\. Intervention\. /);
	expect(menu.slice(1, menu.indexOf('-') + 3)).toEqual([
		'Change Enter',
		'Next status S',
		'Label of the entry L',
		'Select the entry Space',
		'Make a best practice Shift B',
		'Make a challenge Shift H',
		'History V',
		'Copy the entry Ctrl C',
		'What print says of the entry P',
		'More about the entry M',
		'Note a correction of the entry Alt E',
		'-',
		'Kind of entry:',
		'Question Q'
	]);
	expect(menu.slice(-2), 'what takes away stands last').toEqual(['-', 'Remove Del']);
	await choose(user, /^Question/);
	expect(backend.sent('edit_note')).toMatchObject({ id: entry.id, details: { kind: 'question' } });
	expect(document.activeElement).toBe(row());
	await menuOf(user, row());
	await choose(user, /^Change/);
	expect(document.activeElement, 'what takes the focus keeps it').toBe(screen.getByRole('textbox', { name: 'Text of the entry' }));
});

test('a right click in the presence grid is about the cell that it is on', async () => {
	const presence = new Presence(freshness);
	await presence.load();
	const given = { today: '2024-06-24', running: [], signatures: vi.fn(), keys: vi.fn(), comfortable: false };
	const user = await show(PresenceScreen, given, { presence });
	const line = presence.lines.filter((one) => one.row)[3]!;
	const shown = presence.shown[2]!;
	expect([presence.current, presence.column]).not.toEqual([line.id, shown.item.id]);
	await user.pointer([{ keys: '[MouseRight]', target: document.getElementById(`presence-${line.id}-${shown.at}`)! }]);
	await settled();
	expect(said()[0]).toMatch(new RegExp(`^${line.row!.given_name} ${line.row!.family_name}, item`));
	expect(said().slice(-4)).toEqual(['Same as the item before .', 'Time and note N', '-', 'Empty the cell Del']);
	await choose(user, /^Set to Absent/);
	expect(backend.sent('set_presence')!.entries).toMatchObject([{ item: shown.item.id, who: line.row!.who, state: 'absent' }]);
	await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
	await user.keyboard('{Shift>}{F10}{/Shift}');
	await settled();
	expect(said()[0], 'several cells are several cells').toBe('2 cells');
});

test('on the floor a row that waits can be passed, and the queue has an order of its own', async () => {
	const turns = new Turns(freshness, () => 'Europe/Amsterdam');
	turns.item = 'item-I-09';
	const user = await show(FloorScreen, around(), { turns });
	const tour = screen.getByRole('grid', { name: 'Tour de table' });
	const [queued] = [...document.querySelectorAll<HTMLElement>('[id^=turn-][tabindex]')];
	expect((await menuOf(user, queued!)).slice(1)).toEqual([
		'Give the floor to this row Enter',
		'Passes P',
		'In writing W',
		'Later in the queue Alt ↓',
		'Earlier in the queue Alt ↑',
		'-',
		'Take off the queue Del'
	]);
	await leave(user);
	const rows = turns.floor!.tour!.rows;
	const rowOf = (state: string) =>
		within(tour).getByRole('row', { name: new RegExp(`^${rows.find((row) => row.state === state)!.name},`) });
	expect((await menuOf(user, rowOf('heard'))).slice(1), 'whoever was heard can only be heard again').toEqual([
		'Give the floor to this row Enter'
	]);
	await leave(user);
	await menuOf(user, rowOf('asked'));
	await choose(user, /^Passes/);
	expect(backend.sent('pass_turn')).toMatchObject({ whom: rows.find((row) => row.state === 'asked')!.whom });
});

test('a concept is taken into the comparison by its menu, and a statement has one of its own', async () => {
	const concepts = new Concepts(freshness);
	await concepts.load();
	const user = await show(ConceptsScreen, { exports: vi.fn(), importConcepts: vi.fn(), keys: vi.fn() }, { concepts });
	const second = concepts.all[1]!;
	expect(concepts.concept).not.toBe(second);
	expect(await menuOf(user, document.getElementById(`concept-${second.id}`)!)).toEqual([
		second.term,
		'New statement N',
		'Take into the comparison Shift Space'
	]);
	await choose(user, /^Take into/);
	expect([concepts.concept, concepts.isCompared(second.id)]).toEqual([second, true]);
	const draft = concepts.all.find((one) => one.statements.some((row) => !row.leaves))!;
	concepts.go(draft.id);
	await settled();
	const statement = draft.statements.find((row) => !row.leaves)!;
	expect(await menuOf(user, document.getElementById(`statement-${statement.id}`)!)).toEqual([
		statement.name,
		'Edit the statement Enter',
		'Answer came Y'
	]);
});
test('a gap between the concepts begins its statement by its menu, and what is said is gone to', async () => {
	const concepts = new Concepts(freshness);
	await concepts.load();
	concepts.view = 'gaps';
	const user = await show(ConceptsScreen, { exports: vi.fn(), importConcepts: vi.fn(), keys: vi.fn() }, { concepts });
	const cellOf = (gap: boolean) => {
		const cells = concepts.countries.flatMap((country, row) =>
			concepts.all.map((concept, column) => ({ country, concept, said: saidBy(concept, country.id), id: `${row}-${column}` }))
		);
		return cells.find(({ said }) => (said === null) === gap)!;
	};
	const button = (id: string) => document.querySelector<HTMLElement>(`[data-cell="${id}"]`)!;
	const [gap, full] = [cellOf(true), cellOf(false)];
	await user.pointer([{ keys: '[MouseRight]', target: button(gap.id) }]);
	await settled();
	expect(said()).toEqual([`${gap.country.name}. ${gap.concept.term}`, 'New statement N']);
	await choose(user, /^New statement/);
	const dialog = screen.getByRole('dialog', { name: 'New statement' });
	expect(dialog).toHaveTextContent(gap.concept.term);
	expect(within(dialog).getByRole('combobox', { name: /Delegation/ })).toHaveDisplayValue(new RegExp(gap.country.name));
	await user.keyboard('{Escape}');
	await settled();
	expect(document.activeElement).toBe(button(gap.id));
	expect((await menuOf(user, button(full.id))).slice(1)).toEqual(['Go to the statement Enter']);
	await choose(user, /^Go to/);
	expect([concepts.view, concepts.row?.id]).toEqual(['statements', full.said!.id]);
	expect(document.activeElement?.id).toBe(`statement-${full.said!.id}`);
});
test('what is found everywhere has the menu of the row that the field has reached, and the field keeps the focus', async () => {
	const search = new SearchModel(freshness);
	const place = { item: null, label: null, field: 'text', before: '', match: 'Fin', after: '' } as const;
	const found = ['A-01', 'A-02', 'A-03'].map((id) => ({ ...place, noun: 'action' as const, id, reference: id, name: `Name of ${id}` }));
	backend.answers.search = () => ({ found, records: [['action', 3]], nearest: null });
	const jump = vi.fn();
	const given = { model: search, cited: (record: { reference: string }) => record.reference, belongs: () => '', jump, back: vi.fn() };
	search.text = 'fin';
	await search.load();
	const user = await show(SearchScreen, given);
	const field = screen.getByRole('combobox');
	await user.keyboard('{ArrowDown}');
	expect(await menuOf(user, field)).toEqual(['A-02 Name of A-02', 'Open A-02 Enter']);
	expect(await axeFindings()).toEqual([]);
	await leave(user);
	expect(document.activeElement).toBe(field);
	await menuOf(user, field);
	await choose(user, /^Open/);
	expect(jump.mock.calls.map(([record]) => record.id)).toEqual(['A-02']);
	await user.pointer([{ keys: '[MouseRight]', target: screen.getByText('Name of A-03', { selector: '.hit *' }) }]);
	await settled();
	expect(said()).toEqual(['A-03 Name of A-03', 'Open A-03 Enter']);
	await leave(user);
	await user.keyboard('{ArrowUp}');
	expect([search.current, document.activeElement]).toEqual(['A-02', field]);
	await user.pointer([{ keys: '[MouseRight]', target: field }]);
	await settled();
	expect(screen.queryByRole('menu'), 'the field has a menu of its own').toBeNull();
});
test('a question is chosen by its menu', async () => {
	const questions = new Questions(freshness);
	await questions.load();
	const given = { items: around().items, exports: vi.fn(), imports: vi.fn(), keys: vi.fn() };
	const user = await show(QuestionsScreen, given, { questions });
	await menuOf(user, screen.getByRole('button', { name: /^Q-02/ }));
	expect(said()).toEqual([expect.stringMatching(/^Q-02 /), 'An answer came Y']);
	await choose(user, /^An answer came/);
	expect(questions.question?.reference).toBe('Q-02');
	expect(screen.getByRole('dialog')).toBeVisible();
});
test('a practice and a challenge are removed by their menus', async () => {
	const practices = new Practices(freshness);
	const given = { items: around().items, exports: vi.fn(), imports: vi.fn(), goTo: vi.fn() };
	const user = await show(PracticesScreen, given, { practices });
	const third = practices.rows[2]!;
	await user.pointer([{ keys: '[MouseRight]', target: screen.getByText(third.title, { selector: '.title' }) }]);
	await settled();
	expect(said()).toEqual([expect.stringContaining(third.reference), 'Edit E', '-', 'Remove Del']);
	await choose(user, /^Remove/);
	expect(backend.sent('remove_practice')).toMatchObject({ id: third.id });
	practices.view = 'table';
	await settled();
	const fifth = practices.rows[4]!;
	await user.pointer([{ keys: '[MouseRight]', target: screen.getByText(fifth.reference, { selector: 'td' }) }]);
	await settled();
	expect([said()[0], practices.current]).toEqual([expect.stringContaining(fifth.reference), fifth.id]);
	await leave(user);
	practices.view = 'challenges';
	await settled();
	const challenge = practices.challengeRows[1]!;
	expect(practices.challenge).not.toBe(challenge.id);
	await menuOf(user, document.getElementById(`challenge-${challenge.id}`)!);
	await choose(user, /^Remove/);
	expect(backend.sent('remove_challenge')).toMatchObject({ id: challenge.id });
});

test('a sentence of the report is written and left out by its menu', async () => {
	const report = new Report(freshness);
	await report.load();
	const given = { exports: vi.fn(), keys: vi.fn(), sentUntil: null, sendRound: vi.fn(), correct: vi.fn(), corrections: vi.fn() };
	const user = await show(ReportScreen, given, { report });
	const second = report.sentences[1]!;
	expect(report.sentence).not.toBe(second);
	const row = () => document.getElementById(`sentence-${second.id}`)!;
	const menu = await menuOf(user, row());
	expect(menu.slice(1)).toEqual([
		'Change the sentence Enter',
		'Sources of the sentence S',
		...(second.standing === 'source_changed' ? ['Compare C', 'Take the new wording Y'] : []),
		'Add a sentence N',
		'Leave it out X',
		'Note a correction of the sentence Alt E'
	]);
	await choose(user, /^Change the sentence/);
	expect(report.writing).toEqual({ is: 'sentence', id: second.id });
	expect(document.activeElement).toHaveValue(second.text);
	await user.keyboard('{Escape}');
	await settled();
	await menuOf(user, row());
	await choose(user, /^Note a correction/);
	expect(given.correct).toHaveBeenCalledWith(second.id);
});

test('a matter says its own verb, and one that is put off is taken up again', async () => {
	const overview = new OverviewModel(freshness);
	const follow = vi.fn();
	const given = { meeting: around().view, span: '', version: '', follow, open: vi.fn(), check: vi.fn() };
	const user = await show(OverviewScreen, given, { overview });
	const [first] = overview.view!.matters;
	expect(await menuOf(user, rows()[0]!)).toEqual([first!.title, `${first!.verb} Enter`, 'Snooze S']);
	await choose(user, /Enter$/);
	expect(follow).toHaveBeenCalledWith(first!.lead);
	const [matter, ...matters] = overview.view!.matters;
	const snoozed = [{ snooze: 'snooze-1', until_words: '25 June 2024', matter: matter! }];
	backend.answers.overview = () => ({ ...backend.read('overview'), matters, snoozed });
	await overview.load();
	overview.showSnoozed = true;
	await settled();
	expect((await menuOf(user, rowWith(matter!.title))).slice(1)).toEqual(['Take up again Enter']);
	await choose(user, /^Take up again/);
	expect(backend.sent('wake_matter')).toEqual({ id: 'snooze-1' });
});

test('in a review an item with an open thread is answered, settled and decided', async () => {
	const review = new Review(freshness);
	const user = await show(ReviewScreen, { exports: vi.fn(), takeIn: vi.fn() }, { review });
	const waits = review.rows.find((row) => review.waiting(row).length > 0)!;
	const quiet = review.rows.find((row) => row.threads.length === 0 && row.item)!;
	const row = (id: string) => document.getElementById(`review-${id}`)!;
	expect((await menuOf(user, row(quiet.id))).slice(1)).toEqual(['Suggest a change C', 'Comment R']);
	await leave(user);
	expect(await menuOf(user, row(waits.id))).toEqual([
		`${waits.item!.number} ${waits.item!.title}`,
		'Suggest a change C',
		'Reply R',
		'Settle E',
		'Accept Y',
		'Refuse X'
	]);
	await choose(user, /^Refuse/);
	expect(screen.getByRole('dialog')).toBeVisible();
});

test('in a thread the keys and the menu are for that thread, and no button of it is pressed', async () => {
	const review = new Review(freshness);
	const user = await show(ReviewScreen, { exports: vi.fn(), takeIn: vi.fn() }, { review });
	const row = review.rows.find((one) => one.threads.length > 1 && review.waiting(one).length > 1)!;
	const thread = row.threads.findLast((one) => one.entries.some((entry) => entry.suggestion && !entry.decision))!;
	expect(thread, 'without the focus another thread is meant').not.toBe(row.threads[0]);
	document.getElementById(`review-${row.id}`)!.focus();
	await settled();
	const section = () => document.getElementById(`thread-${thread.id}`)!;
	const entry = thread.entries.find((one) => one.suggestion && !one.decision)!;
	await user.pointer([{ keys: '[MouseRight]', target: section().querySelector('.sug .doc')! }]);
	await settled();
	expect(said()).toEqual(['You. Suggests: Title', 'Reply R', 'Settle E', 'Accept Y', 'Refuse X']);
	expect(await axeFindings()).toEqual([]);
	expect(backend.sent('accept_suggestion'), 'nothing is done yet').toBeUndefined();
	expect(review.waiting(row)[0]).not.toBe(entry);
	await choose(user, /^Accept/);
	expect(backend.sent('accept_suggestion')).toEqual({ id: entry.id, revision: entry.revision });
	section().focus();
	await user.keyboard('e');
	expect(backend.sent('resolve_comment')).toMatchObject({ id: thread.id });
});

test('of two records that may be one, a field is taken from a side and the pair is decided', async () => {
	const twice = new Twice(freshness);
	await twice.load();
	const user = await show(TwiceScreen, { back: vi.fn(), keys: vi.fn() }, { twice });
	expect(await menuOf(user, named('E-mail'))).toEqual(['E-mail', 'Take the right one →']);
	await choose(user, /^Take the right one/);
	const email = twice.fields.find(({ field }) => field === 'email')!;
	expect([twice.side(email), document.activeElement]).toEqual(['right', named('E-mail')]);
	expect((await menuOf(user, named('E-mail'))).slice(1)).toEqual(['Take the left one ←']);
	await leave(user);
	const pair = twice.pair!;
	const button = within(screen.getByRole('region', { name: 'Pairs' })).getAllByRole('button')[0]!;
	expect(await menuOf(user, button)).toEqual([pair.left.name, 'Make them one M', 'Two people D']);
	await choose(user, /^Two people/);
	expect(backend.sent('keep_apart')).toMatchObject({ one: pair.left.person, other: pair.right.person });
});

test('what is asked in a pouch is answered by its menu', async () => {
	const asked = new Asked();
	const user = await show(AskedScreen, { write: vi.fn() }, { asked });
	const practice = asked.rows.find((row) => row.of === 'matrix' && row.says === null && row.before === null)!;
	expect(await menuOf(user, rowWith(practice.reference))).toEqual([
		expect.stringContaining(practice.reference),
		'Answer E',
		'-',
		'Is it done in your country, or could it be?:',
		'In use 1',
		'Possible 2',
		'Under study 3',
		'Blocked by law 4'
	]);
	await choose(user, /^Possible/);
	expect(backend.sent('answer_asked')).toMatchObject({
		wanted: { of: 'matrix', reference: practice.reference, says: { state: 'possible' } }
	});
});
test('a passage is withdrawn by its menu', async () => {
	const passages = new Passages();
	const user = await show(PassagesScreen, { write: vi.fn() }, { passages });
	const second = passages.rows[1]!;
	const menu = await menuOf(user, document.getElementById(`passage-${second.note}`)!);
	expect(menu.slice(1)).toEqual(['Confirm Y', 'Word otherwise E', 'Withdraw X']);
	await choose(user, /^Withdraw/);
	expect(backend.sent('say_to_passage')).toMatchObject({ wanted: { note: second.note, says: 'withdraw' } });
});
test('an entry that was taken down is changed by its menu', async () => {
	const taken = new Taken();
	const user = await show(TakenScreen, { write: vi.fn() }, { taken });
	const [entry] = taken.board!.items.flatMap((item) => item.entries);
	expect((await menuOf(user, document.getElementById(`taken-${entry!.id}`)!)).slice(1)).toEqual([
		'Change the entry Enter',
		...(entry!.taken ? ['-', 'Take back Del'] : [])
	]);
	await choose(user, /^Change the entry/);
	expect(taken.editing?.id).toBe(entry!.id);
});
test('a draft is remarked on by its menu', async () => {
	const drafts = new Drafts();
	const user = await show(DraftsScreen, { answer: vi.fn() }, { drafts });
	const second = drafts.lines[1]!;
	expect((await menuOf(user, document.getElementById(`draft-${second.key}`)!)).slice(1)).toEqual(['Remark on this C']);
	await choose(user, /^Remark/);
	expect(screen.getByRole('dialog', { name: 'Remark on this' })).toHaveTextContent(second.text);
});
test('an entry that is read in a pouch is highlighted by its menu', async () => {
	backend.state = 'pouch';
	const reader = new Reader(freshness);
	await reader.load();
	const user = await show(ReaderScreen, { tab: 'notes', openOther: vi.fn(), help: vi.fn() }, { reader });
	const entry = (lit: boolean) => screen.getAllByRole('article').find((one) => (one.querySelector('.lit') !== null) === lit)!;
	expect((await menuOf(user, entry(true)))[2]).toBe('Take the highlight back H');
	await leave(user);
	const [name, ...lines] = await menuOf(user, entry(false));
	expect(entry(false).getAttribute('aria-label')).toContain(name!.replace('…', ''));
	expect(lines).toEqual(['Private note beside the entry N', 'Highlight the entry H']);
	await choose(user, /^Highlight/);
	expect(backend.sent('highlight_entry')).toMatchObject({ place: { item: reader.item }, on: true });
});

test('the agenda keeps its own menu in the list, and nothing opens twice', async () => {
	const agenda = new Agenda(freshness);
	await agenda.load();
	agenda.look = 'list';
	const user = await show(AgendaScreen, { zone: 'Europe/Amsterdam', comfortable: false }, { agenda });
	const menu = await menuOf(user, named(/^Item 1,/));
	expect([screen.getAllByRole('menu').length, menu[1]]).toEqual([1, 'Open in the panel Enter']);
});
