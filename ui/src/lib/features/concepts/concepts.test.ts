import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Concepts, ConceptsScreen } from '.';

let backend: FakeBackend;
let concepts: Concepts;
beforeEach(async () => {
	backend = openBackend();
	concepts = new Concepts(freshness);
	await freshness.lookAt('meeting-3');
	await concepts.load();
});

const of = (reference: string) => concepts.all.find((one) => one.reference === reference)!;
const rowOf = (reference: string) => concepts.all.flatMap((one) => one.statements).find((row) => row.reference === reference)!;
const partyOf = (code: string) => concepts.delegations.find((one) => one.code === code)!.id;
const [exports, importConcepts, keys] = [vi.fn(), vi.fn(), vi.fn()];

async function open() {
	render(Frame, { screen: ConceptsScreen, given: { exports, importConcepts, keys }, concepts });
	await settled();
	return userEvent.setup();
}

describe('the concepts', () => {
	test('statements, delegations and confirmations are counted over all of them', () => {
		expect(concepts.sums).toEqual({ statements: 34, delegations: 28, confirmed: 12 });
		expect(concepts.concept?.reference, 'work begins at the first').toBe('LC-01');
	});
	test('three concepts fit beside one another, and what nobody says is no row', () => {
		expect(['LC-02', 'LC-06', 'LC-08'].map((one) => concepts.compare(of(one).id))).toEqual([true, true, true]);
		expect(concepts.compare(of('LC-01').id), 'a fourth does not fit').toBe(false);
		const order = concepts.delegations.map((one) => one.code);
		const shown = concepts.comparing.map((one) => one.code);
		expect(shown).toEqual(order.filter((code) => shown.includes(code)));
		expect(shown).toContain('BG');
		concepts.confirmedOnly = true;
		expect(
			concepts.comparing.map((one) => one.code),
			'drafts are left out'
		).toEqual(['IT', 'NL', 'RO']);
		expect(concepts.cell(of('LC-02'), partyOf('DE'))).toBeNull();
		concepts.compare(of('LC-06').id);
		expect(concepts.compared.map((one) => one.reference)).toEqual(['LC-02', 'LC-08']);
	});
	test('a country has confirmed, drafted, announced or said nothing', () => {
		const standing = (code: string) => concepts.standing(of('LC-04'), partyOf(code));
		expect(['UK', 'EL', 'HR', 'BE'].map(standing)).toEqual(['confirmed', 'draft', 'announced', 'gap']);
	});
	test('what was removed leaves its place to what stands there now', async () => {
		concepts.go(of('LC-04').id, rowOf('LC-04-ES').id);
		backend.read('concepts_board').concepts[3]!.statements.splice(1, 1);
		await concepts.load();
		expect(concepts.row?.reference).toBe('LC-04-SI');
	});
	test('dropping leaves nothing', async () => {
		concepts.compare(of('LC-01').id);
		await freshness.lookAt(null);
		expect([concepts.board, concepts.concept, concepts.compared.length]).toEqual([null, null, 0]);
	});
});

describe('the screen', () => {
	const grid = () => screen.getByRole('grid', { name: 'Statements' });
	const panel = () => screen.getByRole('complementary', { name: 'Statement' });
	async function goTo(reference: string) {
		const row = rowOf(reference);
		concepts.go(row.concept!, row.id);
		await settled();
		document.getElementById(`statement-${row.id}`)!.focus();
	}

	test('a draft is held back and says so, a confirmed one is named', async () => {
		await open();
		await goTo('LC-04-EL');
		expect(screen.getByText('34 statements of 28 delegations, 12 confirmed')).toBeVisible();
		expect(within(grid()).getByRole('row', { name: /Prosecutor may abstain.*Not confirmed.*held back/ })).toBeVisible();
		expect(within(grid()).getByRole('row', { name: /Statutory defence.*named/ })).toBeVisible();
		expect(within(panel()).getByText('Not confirmed: never exported as law of a country.')).toBeVisible();
		expect(within(panel()).getByText('No answer for 3 days.')).toBeVisible();
		expect(screen.getByText(/duty or discretion/), 'the vocabulary says where views differ').toBeVisible();
		expect(await axeFindings(document.body)).toEqual([]);
	});
	test('another wording of a confirmed statement says that it opens the confirmation again', async () => {
		const user = await open();
		await goTo('LC-04-UK');
		await user.keyboard('{Enter}');
		const text = within(panel()).getByRole('textbox', { name: 'Statement, one per delegation' });
		await waitFor(() => expect(text).toHaveFocus());
		expect(text).toHaveAccessibleDescription('Another wording has to be confirmed again.');
		await user.type(text, ' And more.');
		expect(text).toHaveAccessibleDescription(/a draft again/);
		await user.tab();
		await settled();
		expect(backend.sent('edit_statement')).toMatchObject({ details: { text: expect.stringContaining('And more.') } });
	});
	test('J and K go from statement to statement, Y takes the answer in', async () => {
		const user = await open();
		await goTo('LC-04-EL');
		await user.keyboard('j');
		expect(concepts.row?.reference).toBe('LC-04-ES');
		await user.keyboard('k');
		await user.keyboard('y');
		const dialog = await screen.findByRole('dialog', { name: /Greece confirms LC-04-EL/ });
		expect(await axeFindings(dialog)).toEqual([]);
		await user.click(within(dialog).getByRole('button', { name: /Confirm the statement/ }));
		await settled();
		const greece = concepts.delegations.find((one) => one.code === 'EL')!;
		expect(backend.sent('confirm_statement')).toMatchObject({
			id: rowOf('LC-04-EL').id,
			confirmation: { confirmed_by: greece.people[0]!.person, as_of: '2024-06-27' }
		});
	});
	test('a second statement of a delegation is said to take the place of the first', async () => {
		const user = await open();
		await goTo('LC-04-EL');
		await user.click(screen.getByRole('button', { name: /^Statement/ }));
		const dialog = await screen.findByRole('dialog', { name: 'New statement' });
		await user.click(within(dialog).getByRole('button', { name: /Add the statement/ }));
		expect(within(dialog).getByText('Choose the delegation.')).toBeVisible();
		await user.keyboard('{Escape}');
		await user.click(within(panel()).getByRole('button', { name: 'BE, New statement of Belgium' }));
		const other = await screen.findByRole('dialog', { name: 'New statement' });
		await user.type(within(other).getByRole('textbox', { name: 'Statement' }), 'It depends.');
		await user.click(within(other).getByRole('button', { name: /Add the statement/ }));
		await settled();
		expect(backend.sent('add_statement')).toMatchObject({ supersedes: false, details: { party: partyOf('BE'), text: 'It depends.' } });
	});
	test('a concept that many practices cite names ten of them', async () => {
		backend.read('concepts_board').concepts[0]!.cited_by = Array.from({ length: 12 }, (_, at) => `BP-${at + 1}`);
		await concepts.load();
		await open();
		expect(screen.getByText(/^Cited by BP-1, .*, BP-10 and 2 others$/)).toBeVisible();
	});
	test('who was asked to confirm is noted for many at once', async () => {
		const user = await open();
		await goTo('LC-04-EL');
		await user.keyboard('m');
		const dialog = await screen.findByRole('dialog', { name: 'Who was asked to confirm' });
		expect(await axeFindings(dialog)).toEqual([]);
		const all = within(dialog).getByRole('checkbox', { name: 'All of them' });
		await user.click(all);
		await user.click(within(dialog).getByRole('button', { name: /Note the day/ }));
		const group = within(dialog).getByRole('group', { name: 'Delegation needed' });
		expect(group).toHaveAccessibleDescription('Choose at least one delegation.');
		expect(group, 'the first of them has the focus').toContainElement(document.activeElement as HTMLElement);
		await user.click(all);
		await user.click(within(dialog).getByRole('button', { name: /Note the day/ }));
		await settled();
		expect((backend.sent('ask_statements')!.statements as string[]).length).toBe(22);
	});
	test('Shift and Space take the concept into the comparison', async () => {
		const user = await open();
		await goTo('LC-02-DE');
		await user.keyboard('{Shift>} {/Shift}');
		expect(screen.getByText('Take in one more.')).toBeVisible();
		await goTo('LC-08-DK');
		await user.keyboard('{Shift>} {/Shift}');
		const table = screen.getByRole('table');
		expect(within(table).getAllByRole('columnheader')).toHaveLength(3);
		expect(within(table).getByRole('row', { name: /Denmark no statement not confirmed 30 days, extendable/ })).toBeVisible();
		expect(await axeFindings(document.body)).toEqual([]);
	});
	test('gaps stand as one table, and a gap begins a statement', async () => {
		const user = await open();
		await user.click(screen.getByRole('radio', { name: 'Gaps' }));
		expect(await axeFindings(document.body)).toEqual([]);
		const row = screen.getByRole('row', { name: /^Belgium/ });
		await user.click(within(row).getAllByRole('button', { name: 'no statement' })[0]!);
		expect(await screen.findByRole('dialog', { name: 'New statement' })).toBeVisible();
	});
	test('the gaps are one stop of the tabulator, arrows go through them, and N is for the gap that has the focus', async () => {
		const user = await open();
		await user.click(screen.getByRole('radio', { name: 'Gaps' }));
		const table = screen.getByRole('table', { name: 'Gaps' });
		expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
		await user.keyboard('n');
		const plain = await screen.findByRole('dialog', { name: 'New statement' });
		expect(within(plain).getByRole('combobox', { name: /Delegation/ }), 'no cell had the focus yet').toHaveDisplayValue('');
		await user.keyboard('{Escape}');
		await settled();
		await user.keyboard('j');
		const at = () => document.activeElement?.getAttribute('data-cell');
		expect(at(), 'the first key leads into the table').toBe('0-0');
		await user.keyboard('jj{ArrowRight}{ArrowRight}{ArrowRight}k');
		expect(at()).toBe('1-3');
		await user.keyboard('{End}{ArrowRight}{Home}{ArrowRight}');
		expect(at()).toBe('1-1');
		expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
		const country = concepts.countries[1]!;
		expect(concepts.standing(concepts.all[1]!, country.id)).toBe('gap');
		await user.keyboard('n');
		const dialog = await screen.findByRole('dialog', { name: 'New statement' });
		expect(dialog).toHaveTextContent(concepts.all[1]!.term);
		expect(within(dialog).getByRole('combobox', { name: /Delegation/ })).toHaveDisplayValue(new RegExp(country.name));
	});
	test('a concept of the vocabulary is taken up by one click', async () => {
		const user = await open();
		await user.click(screen.getByRole('button', { name: 'Add a concept' }));
		await settled();
		// Nothing has a size here, so that what floats counts as hidden.
		const menu = screen.getByRole('menu', { hidden: true });
		await user.click(within(menu).getByText('Compensation'));
		await settled();
		expect(backend.sent('take_up_concept')).toEqual({ code: 'COMP' });
	});
	test('what leaves and what comes in have their ways; without concepts one is begun', async () => {
		const user = await open();
		await user.click(screen.getByRole('button', { name: 'Table of concepts' }));
		await user.click(screen.getByRole('button', { name: 'Import' }));
		expect([exports.mock.calls.length, importConcepts.mock.calls.length]).toEqual([1, 1]);
		backend.read('concepts_board').concepts = [];
		await concepts.load();
		await settled();
		expect(screen.getByText(/No legal concept is entered yet/)).toBeVisible();
	});
	test('a board that cannot be read can be read again', async () => {
		backend.answers.concepts_board = () => refuse('broken');
		concepts = new Concepts(freshness);
		const user = await open();
		expect(await screen.findByRole('alert')).toBeVisible();
		delete backend.answers.concepts_board;
		await user.click(screen.getByRole('button', { name: 'Try again' }));
		expect(await screen.findByRole('grid', { name: 'Statements' })).toBeVisible();
	});
});
