import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import type { Overview } from '$lib/ipc';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { OverviewModel, OverviewScreen } from '.';

let backend: FakeBackend;
let overview: OverviewModel;
beforeEach(async () => {
	backend = openBackend();
	overview = new OverviewModel(freshness);
	await freshness.lookAt('meeting-3');
});

/** What is read from now on. */
function reads(change: Partial<Overview>) {
	const view = { ...backend.read('overview'), ...change };
	backend.answers.overview = () => view;
	return view;
}

async function open(given: object = {}) {
	const around = { follow: vi.fn(), open: vi.fn(), check: vi.fn() };
	render(Frame, {
		screen: OverviewScreen,
		given: { meeting: backend.read('meeting_view')!, span: '26–27 June 2024', version: 'Agenda 1.0, final', ...around, ...given },
		overview
	});
	await settled();
	return { user: userEvent.setup(), ...around };
}
const rows = () => within(screen.getByRole('grid')).getAllByRole('row');

test('each matter says what, why and one verb, and how pressing it is in words', async () => {
	await open();
	const [first] = overview.view!.matters;
	expect(rows()).toHaveLength(overview.view!.matters.length);
	expect(rows()[0]).toHaveTextContent(first!.title);
	expect(rows()[0]).toHaveTextContent(first!.why);
	expect(within(rows()[0]!).getByText('Needs you now')).toBeInTheDocument();
	expect(within(rows()[0]!).getByRole('button')).toHaveTextContent(first!.verb);
	expect(await axeFindings()).toEqual([]);
});

test('by keyboard a matter is reached and resolved where it leads', async () => {
	const { user, follow } = await open();
	const matters = overview.view!.matters;
	expect(document.activeElement, 'the first has the focus').toHaveTextContent(matters[0]!.title);
	const at = matters.findLastIndex((matter) => matter.lead.to !== 'milestone');
	for (let step = 0; step < at; step++) await user.keyboard('j');
	expect(document.activeElement).toHaveTextContent(matters[at]!.title);
	await user.keyboard('{Enter}');
	expect(follow).toHaveBeenCalledWith(matters[at]!.lead);
	await user.keyboard('k');
	expect(document.activeElement).toHaveTextContent(matters[at - 1]!.title);
});

test('a matter is snoozed until a day, shown again on demand, and taken up', async () => {
	const { user } = await open();
	const [matter, ...others] = overview.view!.matters;
	await user.keyboard('s');
	const dialog = await screen.findByRole('dialog', { name: 'Snooze this matter' });
	await user.selectOptions(within(dialog).getByRole('combobox', { name: /Until/ }), 'tomorrow');
	reads({ matters: others, snoozed: [{ snooze: 'snooze-1', until_words: '25 June 2024', matter: matter! }] });
	await user.click(within(dialog).getByRole('button', { name: /^Snooze/ }));
	await settled();
	expect(backend.sent('snooze_matter')).toEqual({ matter: matter!.key, until: '2024-06-25' });
	expect(screen.queryByText(matter!.title)).toBeNull();
	expect(overview.current, 'the next one has its place').toBe(others[0]!.key);
	await user.click(screen.getByRole('button', { name: 'Show 1 snoozed' }));
	expect(screen.getByText('Snoozed until 25 June 2024')).toBeVisible();
	await user.click(screen.getByRole('button', { name: 'Take up again' }));
	await settled();
	expect(backend.sent('wake_matter')).toEqual({ id: 'snooze-1' });
});

test('a milestone is given so many days from the meeting and marked as done', async () => {
	const { user } = await open();
	const placed = overview.view!.milestones.find((one) => one.kind === 'final_agenda')!;
	await user.click(screen.getByRole('button', { name: new RegExp(placed.title) }));
	const dialog = await screen.findByRole('dialog', { name: placed.title });
	expect(within(dialog).getByText(/The rule gives 23 June 2024/)).toBeVisible();
	await user.click(within(dialog).getByRole('radio', { name: 'Days from the meeting' }));
	const days = within(dialog).getByRole('textbox', { name: /Days/ });
	await user.clear(days);
	await user.click(within(dialog).getByRole('button', { name: /^Keep/ }));
	expect(within(dialog).getByText('Enter a number of days.')).toBeVisible();
	await user.type(days, '2');
	await user.click(within(dialog).getByRole('checkbox', { name: 'It is done' }));
	expect(await axeFindings()).toEqual([]);
	await user.click(within(dialog).getByRole('button', { name: /^Keep/ }));
	await settled();
	expect(backend.sent('keep_milestone')).toEqual({
		wanted: { id: placed.id, revision: placed.revision, kind: 'final_agenda', title: '', date: null, days: -2, done: '2024-06-24' }
	});
	expect(screen.queryByRole('dialog')).toBeNull();
});

test('a new milestone needs a name, and a refusal says why and keeps what was typed', async () => {
	reads({ left_out: ['save_the_date'] });
	const { user } = await open();
	await user.keyboard('n');
	const dialog = await screen.findByRole('dialog', { name: 'New milestone' });
	await user.click(within(dialog).getByRole('button', { name: /^Add a milestone/ }));
	expect(within(dialog).getByText('Give the milestone a name.')).toBeVisible();
	await user.type(within(dialog).getByRole('textbox', { name: /Name/ }), 'Order lunch');
	backend.answers.keep_milestone = () => refuse('value_refused', 'date');
	await user.click(within(dialog).getByRole('radio', { name: 'Days from the meeting' }));
	await user.click(within(dialog).getByRole('button', { name: /^Add a milestone/ }));
	await settled();
	expect(screen.getByRole('dialog')).toBe(dialog);
	delete backend.answers.keep_milestone;
	await user.click(within(dialog).getByRole('button', { name: 'Save the date' }));
	await settled();
	expect(backend.sent('keep_milestone')).toMatchObject({ wanted: { id: null, kind: 'save_the_date', done: null } });
});

test('the board says how each country stands without colour, and the order leads to a delegation', async () => {
	const { user, open: opens } = await open();
	const table = screen.getByRole('table', { name: 'How each country stands' });
	expect(within(table).getByRole('row', { name: /Estonia Not invited/ })).toBeInTheDocument();
	expect(within(table).getByRole('row', { name: /Belgium Every day, 2 in the room/ })).toBeInTheDocument();
	await user.click(screen.getByRole('radio', { name: 'Protocol order' }));
	await user.click(screen.getByRole('button', { name: 'Belgium' }));
	expect(opens).toHaveBeenCalledWith(overview.view!.board.tiles.find((tile) => tile.code === 'BE'));
	expect(await axeFindings()).toEqual([]);
});

test('both bodies in the chair stand with the same words', async () => {
	await open();
	const chairs = screen.getByRole('group', { name: 'Co-chairs, equal in rank' });
	expect(within(chairs).getAllByText('Co-chair')).toHaveLength(2);
	expect(within(chairs).getByText('Élodie Saint-Aubin')).toBeVisible();
});

test('counts stand in tables, and pre-flight is one press away', async () => {
	const { user, check } = await open();
	await user.click(screen.getByRole('button', { name: 'Show all checks' }));
	expect(check).toHaveBeenCalled();
	await user.keyboard('c');
	const dialog = await screen.findByRole('dialog', { name: 'Counts' });
	await settled();
	const kinds = within(dialog).getByRole('table', { name: 'By kind of delegation' });
	expect(within(kinds).getAllByRole('row').length).toBeGreaterThan(2);
	expect(await axeFindings()).toEqual([]);
});

test('where nothing needs anybody it says so, and a failure can be tried again', async () => {
	reads({ matters: [], findings: { errors: 0, warnings: 0, notes: 0 } });
	await open();
	expect(screen.getByText('Nothing needs you now.')).toBeVisible();
	expect(screen.getByText('Pre-flight finds nothing in the agenda.')).toBeVisible();
});

test('a reading that is refused says why', async () => {
	backend.answers.overview = () => refuse('broken');
	const { user } = await open();
	expect(screen.getByRole('alert')).toBeVisible();
	delete backend.answers.overview;
	await user.click(screen.getByRole('button', { name: 'Try again' }));
	await settled();
	expect(screen.getByText('What needs you now')).toBeVisible();
});
