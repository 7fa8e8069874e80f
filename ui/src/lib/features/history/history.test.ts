import { giveFocus } from '$lib/components';
import type { HistoryAsked, HistoryLine, HistoryView, RecordHistory, Step } from '$lib/ipc';
import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import { render, screen, within, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { HistoryScreen } from '.';

const did = { actor: 'Lotte Test', undoable: true, announced: false };
const field = {
	field: 'status',
	name: 'Status',
	before: 'Registered',
	after: 'Confirmed',
	words: [],
	hidden: false,
	erased: false,
	comes_back: true
};
const needs = { ...field, field: 'dietary', name: 'Dietary needs', before: '', after: '', hidden: true, comes_back: false };
const line = (seq: number, sentence: string, more: Partial<HistoryLine> = {}): HistoryLine => ({
	step: {
		...did,
		id: `s${seq}`,
		seq,
		at: '2024-06-03T08:00:00Z',
		verb: 'edit_person',
		params: { name: 'Anna' },
		state: 'done',
		sentence
	},
	day: '2024-06-03',
	time: '10:00',
	kind: 'change',
	label: null,
	reason: '',
	touched: [],
	changes: [],
	...more
});
const anna = { noun: 'participant', record: 'p1', reference: 'P01', name: 'Anna Peeters', fate: 'changed' } as const;
const annaOfBoard = {
	...{ who: { kind: 'participant', id: 'p1' }, reference: 'P01', given_name: 'Anna', family_name: 'Peeters' },
	...{ party: 'BE', kind: 'member_state', roles: [], modes: [] }
};
const ivoOfBoard = {
	...annaOfBoard,
	...{ who: { kind: 'participant', id: 'p2-an' }, reference: 'P02', given_name: 'Ivo', family_name: 'Rossi', party: 'IT' }
};
const exported = line(30, 'Wrote the run sheet for the co-chairs', { kind: 'export', label: 'TLP:AMBER+STRICT' });
exported.step.state = 'on_record';
exported.step.undoable = false;
const view: HistoryView = {
	zone: 'Europe/Amsterdam',
	total: 4,
	since: '2024-06-02',
	about: null,
	kinds: [
		{ of: 'change', count: 3 },
		{ of: 'export', count: 1 },
		...(['opening', 'key', 'import', 'unlock'] as const).map((of) => ({ of, count: 0 }))
	],
	actors: [{ of: 'Lotte Test', count: 4 }],
	days: [
		{ of: '2024-06-03', count: 3 },
		{ of: '2024-06-02', count: 1 }
	],
	found: 4,
	seen: 41,
	lines: [
		line(40, 'Changed Bo de Wit'),
		exported,
		line(20, 'Changed Anna Peeters', { changes: [{ ...anna, fields: [needs, field] }] }),
		line(10, 'Added Anna Peeters', { day: '2024-06-02' })
	]
};
const record: RecordHistory = {
	...{ noun: 'participant', record: 'p1', reference: 'P01', name: 'Anna Peeters', zone: 'Europe/Amsterdam' },
	...{ there: true, lines: [view.lines[2]!], openings: 0, days: ['2024-06-03'], restorable: true, seen: 41 }
};

let backend: FakeBackend;
const open = vi.fn();
const wayTo =
	(...record: [string, string]) =>
	() =>
		void open(...record);
const print = vi.fn();
beforeEach(() => {
	backend = openBackend();
	open.mockClear();
	backend.answers.history = () => view;
	backend.answers.record_history = () => record;
	backend.answers.record_compared = () => ({
		was_there: true,
		is_there: true,
		values: [{ value: field, differs: true }],
		restorable: 1,
		seen: 41
	});
	backend.answers.steps_behind = () => [view.lines[0]!.step] satisfies Step[];
	backend.answers.undo_to = () => 1;
	backend.answers.restore_record = () => 1;
});

async function shown() {
	render(Frame, {
		screen: HistoryScreen as never,
		given: { wayTo, print, people: [annaOfBoard, ivoOfBoard], items: [{ id: 'i1', number: null, title: 'Coffee break' }] }
	});
	await settled();
	return userEvent.setup();
}
const row = (name: RegExp) => screen.getByRole('row', { name });

test('a line names the fields with both values, and what is hidden without them', async () => {
	await shown();
	expect(screen.getByText('4 steps since 2 June 2024')).toBeVisible();
	const changed = row(/Changed Anna Peeters/);
	expect(changed).toHaveTextContent(/Status\s*Registered\s*→\s*Confirmed/);
	expect(changed).toHaveTextContent(/Dietary needs\s*hidden/);
	expect(screen.getByRole('button', { name: /All/ })).toHaveTextContent('4');
	expect(screen.getByRole('button', { name: /Exports/ })).toHaveTextContent('1');
	expect(await axeFindings()).toEqual([]);
});

test('a filter asks the backend, and All asks for everything', async () => {
	const asked: HistoryAsked[] = [];
	backend.answers.history = (given) => {
		asked.push((given as { asked: HistoryAsked }).asked);
		return asked.at(-1)!.text === '' ? view : { ...view, found: 0, lines: [] };
	};
	const user = await shown();
	await user.click(screen.getByRole('button', { name: /Exports/ }));
	await user.type(screen.getByRole('searchbox'), 'anna');
	await waitFor(() => expect(asked.at(-1)).toMatchObject({ kind: 'export', text: 'anna' }));
	expect(await screen.findByText('No step matches: search “anna”; Exports.')).toBeVisible();
	await user.click(screen.getByRole('button', { name: 'Show all' }));
	expect(asked.at(-1)).toMatchObject({ kind: null, actor: null, day: null, text: '' });
	await user.click(screen.getByRole('button', { name: /Exports/ }));
	await user.click(screen.getByRole('button', { name: /^All/ }));
	expect(asked.at(-1)).toMatchObject({ kind: null, actor: null, day: null, text: '' });
});

test('All is lit while no filter is on, and says how many steps there are', async () => {
	backend.answers.history = (given) =>
		(given as { asked: HistoryAsked }).asked.day === null
			? view
			: { ...view, kinds: view.kinds.map(({ of }) => ({ of, count: Number(of === 'change') })), found: 1, lines: [view.lines[3]!] };
	const user = await shown();
	const all = screen.getByRole('button', { name: /^All/ });
	expect(all).toHaveAttribute('aria-pressed', 'true');
	giveFocus(screen.getByRole('button', { name: 'Any day' }));
	await user.keyboard('{Enter}');
	await settled();
	await user.keyboard('{ArrowDown}{Enter}{Escape}');
	await waitFor(() => expect(document.querySelector('[role=menu]')).toBeNull());
	await settled();
	expect(all, 'a day is a filter too').toHaveAttribute('aria-pressed', 'false');
	expect(all).toHaveTextContent('4');
	await user.click(all);
	await settled();
	expect(all).toHaveAttribute('aria-pressed', 'true');
});

test('of one person there are the steps of that one alone, and everything again', async () => {
	const asked: HistoryAsked[] = [];
	backend.answers.history = (given) => {
		asked.push((given as { asked: HistoryAsked }).asked);
		const about = asked.at(-1)!.about && { noun: 'participant' as const, record: 'p1', reference: 'P01', name: 'Anna Peeters' };
		return about ? { ...view, about, found: 1, lines: [view.lines[2]!] } : view;
	};
	const user = await shown();
	await user.click(row(/Changed Bo de Wit/));
	await user.keyboard('o');
	await settled();
	expect(asked, 'a step about no single record leaves everything as it is').toHaveLength(1);
	await user.click(row(/Changed Anna Peeters/));
	await user.keyboard('o');
	await settled();
	expect(asked.at(-1)?.about).toEqual({ noun: 'participant', record: 'p1' });
	expect(screen.getByText('1 of 4 shown')).toBeVisible();
	expect(screen.getByRole('radio', { name: 'One person' })).toBeChecked();
	expect(screen.getByRole('combobox', { name: 'Which person' })).toHaveValue('Anna Peeters');
	expect(await axeFindings()).toEqual([]);
	await user.click(screen.getByRole('radio', { name: 'One item' }));
	await settled();
	expect(asked.at(-1)?.about, 'it is not known yet which').toBeNull();
	await user.type(screen.getByRole('combobox', { name: 'Which item' }), 'coffee{Enter}');
	await settled();
	expect(asked.at(-1)?.about).toEqual({ noun: 'agenda_item', record: 'i1' });
	await user.click(screen.getByRole('button', { name: /^All/ }));
	await settled();
	expect(asked.at(-1)?.about).toBeNull();
	expect(screen.getByRole('radio', { name: 'Workspace' })).toBeChecked();
	expect(screen.getByText('4 steps since 2 June 2024')).toBeVisible();
});

test('a person is found by name, delegation and reference, and never by a key that nobody sees', async () => {
	const user = await shown();
	await user.click(screen.getByRole('radio', { name: 'One person' }));
	await settled();
	await user.tab();
	const picker = screen.getByRole('combobox', { name: 'Which person' });
	expect(picker, 'who chose one person says next which').toHaveFocus();
	const offered = async (text: string) => {
		await user.clear(picker);
		await user.type(picker, text);
		await settled();
		return screen.queryAllByRole('option', { hidden: true }).map((option) => option.querySelector('.what')?.textContent);
	};
	expect(await offered('an')).toEqual(['Anna Peeters']);
	expect(await offered('it')).toEqual(['Ivo Rossi']);
	expect(await offered('p02')).toEqual(['Ivo Rossi']);
	expect(await offered('participant')).toEqual([]);
});

test('by keyboard a step is compared, restored, and everything behind it undone after a question', async () => {
	const user = await shown();
	await user.click(row(/Changed Anna Peeters/));
	await user.keyboard('c');
	await settled();
	expect(screen.getByRole('tab', { name: 'As it was on a day' })).toHaveAttribute('aria-selected', 'true');
	expect(backend.calls.filter((call) => call.command === 'record_compared').at(-1)?.args).toMatchObject({
		from: { at: 'before', of: 20 },
		to: null
	});
	row(/Changed Anna Peeters/).focus();
	await user.keyboard('r');
	await settled();
	expect(backend.calls.find((call) => call.command === 'restore_record')?.args).toMatchObject({
		asked: { noun: 'participant', record: 'p1', at: { at: 'before', of: 20 }, fields: ['status'], seen: 41 }
	});
	await user.keyboard('u');
	await settled();
	const dialog = screen.getByRole('dialog', { name: 'Undo 1 step?' });
	expect(dialog).toHaveTextContent('Exports and openings stay on record');
	expect(
		backend.calls.some((call) => call.command === 'undo_to'),
		'it asks first'
	).toBe(false);
	await user.click(within(dialog).getByRole('button', { name: 'Undo 1 step' }));
	await settled();
	expect(backend.calls.find((call) => call.command === 'undo_to')?.args).toMatchObject({ seq: 20 });
});

test('in the steps of a record each is compared with now, but the one that added it', async () => {
	const [, , changed, added] = view.lines;
	const made = { ...added!, changes: [{ ...changed!.changes[0]!, fate: 'added' as const }] };
	backend.answers.record_history = () => ({ ...record, lines: [changed!, made] });
	const user = await shown();
	await user.click(row(/Changed Anna Peeters/));
	await settled();
	const panel = within(screen.getByRole('complementary'));
	await user.click(panel.getByRole('button', { name: 'Compare with now' }));
	await settled();
	expect(screen.getByRole('tab', { name: 'As it was on a day' })).toHaveAttribute('aria-selected', 'true');
	expect(backend.sent('record_compared')).toMatchObject({ from: { at: 'before', of: 20 }, to: null });
	expect(document.activeElement).toBe(panel.getByRole('combobox', { name: 'From' }));
	expect(document.activeElement).toHaveDisplayValue(/^Before/);
	expect(await axeFindings()).toEqual([]);
});

test('enter opens the record of a step', async () => {
	const user = await shown();
	await user.click(row(/Changed Anna Peeters/));
	await user.keyboard('{Enter}');
	expect(open).toHaveBeenCalledExactlyOnceWith('participant', 'p1');
});

test('P prints what is shown, and an opening says why', async () => {
	backend.answers.history = () => ({
		...view,
		lines: [line(50, 'Looked at the needs of Anna Peeters', { kind: 'opening', reason: 'The caterer asks' })]
	});
	const user = await shown();
	expect(row(/Looked at the needs/)).toHaveTextContent('Reason given: The caterer asks');
	await user.click(row(/Looked at the needs/));
	await user.keyboard('p');
	expect(print).toHaveBeenCalledOnce();
});
