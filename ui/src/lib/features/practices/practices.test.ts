import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Practices, PracticesScreen } from '.';
import { changedDetails, kept, shown } from './card.svelte';

let backend: FakeBackend;
let practices: Practices;
const goTo = vi.fn();
beforeEach(async () => {
	backend = openBackend();
	practices = new Practices(freshness);
	goTo.mockClear();
	await freshness.lookAt('meeting-3');
});

async function open(given: object = {}) {
	render(Frame, {
		screen: PracticesScreen,
		given: {
			items: backend.read('agenda_board').items,
			exports: vi.fn(),
			imports: vi.fn(),
			goTo,
			...given
		},
		practices
	});
	await settled();
	return userEvent.setup();
}
const cards = () => within(screen.getByRole('list', { name: 'Best practices' })).getAllByRole('button');

test('every practice is a card with its label and what proves it, and a source that is withheld is named nowhere', async () => {
	await open();
	expect(cards()).toHaveLength(12);
	expect(cards()[0]).toHaveTextContent('Open a JIT with the state of origin before the first arrests');
	expect(cards()[0]).toHaveTextContent('TLP:GREEN');
	expect(cards()[0]).toHaveTextContent('Used regularly');
	expect(cards()[8]).toHaveTextContent('source withheld');
	expect(cards()[8]).not.toHaveTextContent('EL');
	expect(screen.getByText('12 records, 9 named with consent, 3 withheld')).toBeVisible();
	expect(await axeFindings()).toEqual([]);
});

test('Enter in the search goes to the first that is found, also before the answer, and to the current one where it is among them', async () => {
	const user = await open();
	const [first, second, third] = practices.rows;
	practices.current = first!.id;
	const at = () => document.activeElement?.id;
	let go = () => {};
	const gate = new Promise<void>((resolve) => (go = resolve));
	backend.answers.find_practices = async () => {
		await gate;
		return [second!.id, third!.id];
	};
	await user.type(screen.getByRole('searchbox'), 'x{Enter}');
	expect(screen.getByRole('searchbox'), 'it waits for the answer').toHaveFocus();
	go();
	await settled();
	expect([practices.current, at()]).toEqual([second!.id, `practice-${second!.id}`]);
	practices.current = third!.id;
	await settled();
	await user.keyboard('/{Enter}');
	await settled();
	expect(at()).toBe(`practice-${third!.id}`);
	backend.answers.find_practices = () => [];
	await user.keyboard('/y{Enter}');
	await settled();
	expect(screen.getByRole('searchbox'), 'nothing is found').toHaveFocus();
});

test('facets leave what fits all of them, each counts what the others leave, and one key shows all again', async () => {
	const user = await open();
	await user.click(screen.getByRole('checkbox', { name: 'Labour exploitation' }));
	expect(cards()).toHaveLength(5);
	await user.click(screen.getByRole('checkbox', { name: 'Evaluated' }));
	expect(screen.getByText('No practice matches: Form of exploitation: Labour exploitation; Evidence: Evaluated.')).toBeVisible();
	await user.click(screen.getAllByRole('button', { name: 'Show all' })[0]!);
	expect(cards()).toHaveLength(12);
	for (const value of practices.counted('label').map((one) => one.value)) practices.toggle('label', value);
	await settled();
	expect(cards(), 'a filter that lets all of them through is one').toHaveLength(12);
	await user.click(screen.getAllByRole('button', { name: 'Show all' })[0]!);
	expect(practices.chosen.label).toEqual([]);
	practices.toggle('form', 'CRIM');
	expect(Object.fromEntries(practices.counted('label').map(({ value, count }) => [value, count]))).toEqual({
		'TLP:GREEN': 1,
		'TLP:AMBER': 2,
		'TLP:AMBER+STRICT': 0
	});
});

test('words are looked for in the whole record, and an answer that comes too late is forgotten', async () => {
	await open();
	const wanted = backend.read('practice_library').practices.find((card) => card.reference === 'BP-07')!.id;
	let late: (ids: string[]) => void = () => {};
	backend.answers.find_practices = () => new Promise((resolve) => (late = resolve as typeof late));
	void practices.search('min');
	backend.answers.find_practices = () => [wanted];
	await practices.search('minors');
	expect(practices.rows.map((card) => card.reference)).toEqual(['BP-07']);
	late([]);
	await settled();
	expect(practices.rows.map((card) => card.reference)).toEqual(['BP-07']);
});

test('by keyboard a practice is reached, read and edited, and what is typed is kept over the revision that was read', async () => {
	const user = await open();
	expect(document.activeElement, 'the first one has the focus').toHaveAccessibleName(/^BP-01/);
	const panel = screen.getByRole('complementary', { name: 'Practice' });
	expect(within(panel).getByRole('heading', { level: 2 })).toHaveTextContent('Open a JIT with the state of origin');
	expect(within(panel).getByText('Hold a coordination meeting on timing, roles and the place of prosecution.')).toBeVisible();
	await user.keyboard('e');
	await settled();
	const title = within(panel).getByRole('textbox', { name: 'Title' });
	expect(title).toHaveFocus();
	await user.clear(title);
	await user.type(title, 'Open a joint team early{Enter}');
	await settled();
	const sent = backend.sent('edit_practice') as { revision: number; details: { title: string; steps: string[] } };
	expect(sent.details.title).toBe('Open a joint team early');
	expect(sent.details.steps).toHaveLength(5);
	expect(await axeFindings()).toEqual([]);
	const evidence = within(panel).getByRole('combobox', { name: 'Evidence level' });
	await user.selectOptions(evidence, within(evidence).getAllByRole<HTMLOptionElement>('option').at(-1)!);
	await user.keyboard('{Escape}e');
	await settled();
	expect(evidence, 'E comes back to what was edited last').toHaveFocus();
});

test('what an instrument or the next step lacks is said where it is read', async () => {
	await open();
	practices.current = practices.all.find((card) => card.reference === 'BP-02')!.id;
	await settled();
	expect(screen.getByText(/EPOC-PR did not apply on the day of the meeting: it applies from 18 August 2026/)).toBeVisible();
	practices.current = practices.all.find((card) => card.reference === 'BP-06')!.id;
	await settled();
	expect(screen.getByText('Before it is “Validated by source” it needs: who confirmed the facts, and when.')).toBeVisible();
});

test('a cell of the matrix says its state in words, arrows go through it, and digits answer', async () => {
	const user = await open();
	const cell = screen.getByRole('button', { name: /^BP-01, Belgium: Blocked by law/ });
	expect(cell).toBeVisible();
	cell.focus();
	await user.keyboard('{ArrowRight}');
	expect(document.activeElement).toHaveAccessibleName(/^BP-01, Bulgaria: In use/);
	await user.keyboard('{ArrowDown}{Home}');
	expect(document.activeElement).toHaveAccessibleName('BP-02, Belgium: no reply');
	await user.keyboard('{Enter}');
	const dialog = await screen.findByRole('dialog', { name: 'Belgium on BP-02' });
	await user.click(within(dialog).getByRole('radio', { name: /Possible/ }));
	backend.answers.answer_transfer = () => refuse('value_refused');
	await user.click(within(dialog).getByRole('button', { name: /Record the answer/ }));
	await settled();
	expect(document.activeElement, 'a text that is refused is said at its field').toHaveAccessibleDescription(
		'The reason for value_refused, and what to do.'
	);
	delete backend.answers.answer_transfer;
	await user.click(within(dialog).getByRole('button', { name: /Record the answer/ }));
	await settled();
	expect(backend.sent('answer_transfer')).toMatchObject({ state: 'possible', condition: '' });
	await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
	await user.keyboard('{ArrowRight}{Enter}');
	expect(await screen.findByRole('dialog', { name: 'Bulgaria on BP-02' }), 'the next answer is taken as well').toBeVisible();
	await user.keyboard('{Escape}');
	await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
	expect(screen.getAllByText('Not asked by country: one answer “in use” would name the source that is withheld')).toHaveLength(3);
});

test('challenges show the practices that answer them, whichever of the two says so, and those that none answers', async () => {
	practices.reveal('challenge', backend.read('challenges')[3]!.id);
	const user = await open();
	const list = screen.getByRole('list', { name: 'Challenges' });
	expect(within(list).getAllByRole('button', { name: /^CHAL/ })).toHaveLength(8);
	expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Subcontracting chains hide the exploiter');
	const row = within(list).getAllByRole('listitem')[3]!;
	expect(row).toHaveTextContent('BP-05');
	expect(row, 'BP-06 names it').toHaveTextContent('BP-06');
	await user.click(screen.getByRole('button', { name: /No practice answers them yet/ }));
	expect(within(list).getAllByRole('button', { name: /^CHAL/ })).toHaveLength(1);
	await user.click(screen.getByRole('button', { name: /No practice answers them yet/ }));
	const again = within(list).getAllByRole('listitem')[3]!;
	await user.click(within(again).getByRole('button', { name: /^BP-05/ }));
	await settled();
	expect(practices.view).toBe('cards');
	expect(practices.card?.reference).toBe('BP-05');
	expect(await axeFindings()).toEqual([]);
});

test('challenges are counted where they are shown, and where each is answered all of them come back by one press', async () => {
	const answer = backend.read('challenges')[3]!.answered_by;
	backend.answers.challenges = () => backend.read('challenges').map((row) => ({ ...row, answered_by: answer }));
	practices.view = 'challenges';
	const user = await open();
	expect(screen.getByText('8 challenges')).toBeVisible();
	await user.click(screen.getByRole('button', { name: /No practice answers them yet/ }));
	expect(screen.getByText('0 of 8 shown')).toBeVisible();
	expect(screen.getByText('No challenge matches: No practice answers them yet.')).toBeVisible();
	await user.click(screen.getByRole('button', { name: 'Show all' }));
	expect(within(screen.getByRole('list', { name: 'Challenges' })).getAllByRole('listitem')).toHaveLength(8);
});

test('without challenges the way to the first is said', async () => {
	backend.answers.challenges = () => [];
	practices.view = 'challenges';
	await open();
	expect(screen.getByText(/^No challenge is recorded yet\./)).toBeVisible();
});

test('fields become what is kept: lists by lines, references by spaces, and nothing where nothing is chosen', () => {
	const { practice } = backend.read('practice', { id: 'item-BP-01' });
	const draft = { ...shown(practice), steps: ' One \n\nTwo', related_challenges: 'CHAL-01, CHAL-02', label: '' as const };
	expect(kept(draft, 'steps')).toEqual(['One', 'Two']);
	expect(kept(draft, 'related_challenges')).toEqual(['CHAL-01', 'CHAL-02']);
	expect(kept(draft, 'label')).toBeNull();
	const details = changedDetails(practice, { transfer_conditions: 'A rule', title: 'Another' });
	expect(details.transferability).toEqual({ level: 'high', conditions: 'A rule' });
	expect(details).not.toHaveProperty('revision');
});
