import Frame from '$testing/Frame.svelte';
import type { ActionDetails } from '$lib/ipc';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Actions, ActionsScreen } from '.';

let backend: FakeBackend;
let actions: Actions;
const exports = vi.fn();
beforeEach(async () => {
	backend = openBackend();
	actions = new Actions(freshness);
	await freshness.lookAt('meeting-3');
});

async function open() {
	render(Frame, {
		screen: ActionsScreen,
		given: { groups: backend.read('people').groups, items: backend.read('agenda_board').items, exports },
		actions
	});
	await settled();
	return userEvent.setup();
}
const row = (reference: string) => within(screen.getByRole('grid')).getByText(reference).closest<HTMLElement>('[role=row]')!;

/** An action is about to be added, and whoever has it chosen. */
async function adding() {
	const user = await open();
	await user.keyboard('n');
	await settled();
	await user.type(screen.getByRole('textbox', { name: 'Action' }), 'Share a template');
	const owner = screen.getByRole('combobox', { name: 'Who has it, where it is one person' });
	return { user, owner };
}

test('actions stand by date, with what is overdue said in words', async () => {
	await open();
	expect(row('A-01')).toHaveTextContent('87 days overdue');
	expect(row('A-04')).toHaveTextContent('NL');
	expect(row('A-02')).toHaveTextContent('All delegations');
	expect(screen.getByText(/8 actions, 4 overdue/)).toBeVisible();
	expect(await axeFindings()).toEqual([]);
});

test('they are put together by owner and by item, and filtered', async () => {
	const user = await open();
	await user.click(screen.getByRole('radio', { name: 'By owner' }));
	expect(within(screen.getByRole('grid')).getAllByText('A-04'), 'two owners').toHaveLength(2);
	await user.click(screen.getByRole('radio', { name: 'By date' }));
	await user.click(screen.getByRole('button', { name: /^Due in 30 days/ }));
	expect(actions.rows.map((one) => one.reference)).toEqual(['A-03']);
	expect(screen.getByText('1 of 8 shown')).toBeVisible();
	for (const one of backend.read('actions_board').actions) one.soon = false;
	await actions.load();
	await settled();
	expect(screen.getByText('No action matches: Due in 30 days.')).toBeVisible();
	expect(await axeFindings()).toEqual([]);
	await user.click(screen.getByRole('button', { name: 'Show all' }));
	expect(actions.rows).toHaveLength(8);
});

test('by keyboard an action is reached, done, carried over and opened', async () => {
	const user = await open();
	await user.keyboard('j');
	expect(document.activeElement).toBe(row('A-02'));
	await user.keyboard('d');
	await settled();
	const second = backend.read('actions_board').actions.find((one) => one.reference === 'A-02')!;
	expect(backend.sent('set_action_status')).toMatchObject({ id: second.id, revision: second.revision, status: 'done' });
	await user.keyboard('o');
	await settled();
	expect(backend.sent('carry_actions_over')?.ids).toEqual([second.id]);
	await user.keyboard('{Enter}');
	await settled();
	expect(screen.getByRole('dialog')).toHaveTextContent('Action A-02');
	expect(await axeFindings()).toEqual([]);
});

test('dropping asks why, and says what was refused', async () => {
	backend.answers.set_action_status = () => refuse('value_refused', 'dropped_because');
	const user = await open();
	await user.keyboard('jx');
	await settled();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(screen.getByRole('textbox', { name: 'Why is it dropped?' })).toBeInvalid();
});

test('what all delegations have is done by each for itself', async () => {
	const user = await open();
	actions.reveal(backend.read('actions_board').actions.find((one) => one.reference === 'A-04')!.id);
	await settled();
	row('A-04').focus();
	await user.keyboard('p');
	expect(screen.queryByRole('dialog'), 'an action of two delegations is done as a whole').toBeNull();
	await user.keyboard('k');
	while (document.activeElement !== row('A-02')) await user.keyboard('k');
	await user.keyboard('p');
	const dialog = within(await screen.findByRole('dialog'));
	await user.click(dialog.getByRole('button', { name: 'BE' }));
	await settled();
	expect(backend.sent('set_action_done')).toMatchObject({ party: 'party-BE', done: true });
	expect(await axeFindings(document.body)).toEqual([]);
});

test('a new action keeps what was typed; without words nothing is sent', async () => {
	const user = await open();
	await user.keyboard('n');
	await settled();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('add_action')).toBeUndefined();
	await user.type(screen.getByRole('textbox', { name: 'Action' }), 'Share a template');
	await user.click(screen.getByRole('switch', { name: 'All delegations' }));
	await user.type(screen.getByRole('textbox', { name: 'Due' }), '2024-12-01');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	const details = backend.sent('add_action')?.details as ActionDetails;
	expect(details).toMatchObject({ text: 'Share a template', owners: { kind: 'all' }, due: '2024-12-01', status: 'open' });
});

test('what an action rarely needs is folded, unless it is there or was refused', async () => {
	const { user } = await adding();
	const fold = () => screen.getByText('More about the action').closest('details');
	expect(fold()).not.toHaveAttribute('open');
	backend.answers.add_action = () => refuse('value_refused', 'remark');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(fold()).toHaveAttribute('open');
	expect(screen.getByRole('textbox', { name: 'Remark for the secretariat' })).toHaveFocus();
	expect(await axeFindings(document.body)).toEqual([]);
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(fold(), 'it stays open while it is sent again').toHaveAttribute('open');
	backend.answers.add_action = () => refuse('value_refused', 'owners');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(screen.getAllByRole('group', { name: 'Owners' })[0]!.querySelector('button')).toHaveFocus();
	await user.keyboard('{Escape}');
	await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
	actions.all[0]!.remark = 'Ask the Ministry';
	actions.current = actions.all[0]!.id;
	await settled();
	await user.keyboard('{Enter}');
	await settled();
	expect(screen.getByRole('textbox', { name: 'Remark for the secretariat' })).toBeVisible();
});

test('an action is owned by one person, found by name, without a delegation', async () => {
	const user = await open();
	await user.keyboard('n');
	await settled();
	expect(screen.getByRole('textbox', { name: 'Action' })).toBeRequired();
	await user.type(screen.getByRole('textbox', { name: 'Action' }), 'Share a template');
	await user.type(screen.getByRole('combobox', { name: 'Who has it, where it is one person' }), 'eynde{Enter}');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	const details = backend.sent('add_action')?.details as ActionDetails;
	expect(details).toMatchObject({ owner_person: 'person-P02', owners: { kind: 'parties', parties: [] } });
});

test('a name that is typed and left standing is taken, or the field says why not', async () => {
	const { user, owner } = await adding();
	await user.type(owner, 'qqq{Tab}');
	expect(owner).toBeInvalid();
	await user.clear(owner);
	await user.type(owner, 'e{Tab}');
	expect(owner).toHaveAccessibleDescription('Several match what was typed. Choose one of them.');
	await user.clear(owner);
	await user.type(owner, 'eynde{Tab}');
	expect(owner).not.toBeInvalid();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('add_action')?.details).toMatchObject({ owner_person: 'person-P02' });
});

test('an action is saved from within an open list, with whom the text names and with nobody else', async () => {
	const { user, owner } = await adding();
	await user.type(owner, 'qqq');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('add_action')).toBeUndefined();
	expect(owner).toBeInvalid();
	await user.clear(owner);
	await user.type(owner, 'eynde');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('add_action')?.details).toMatchObject({ owner_person: 'person-P02' });
});

test('a text that names several is mended before anything is saved, by the button too', async () => {
	const { user, owner } = await adding();
	await user.type(owner, 'eynde{Enter}');
	await user.clear(owner);
	await user.type(owner, 'e');
	await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add action' }));
	await settled();
	expect(backend.sent('add_action')).toBeUndefined();
	expect(owner).toHaveFocus();
	expect(owner).toHaveValue('e');
	await user.clear(owner);
	await user.type(owner, 'eynde');
	await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add action' }));
	await settled();
	expect(backend.sent('add_action')?.details).toMatchObject({ owner_person: 'person-P02' });
});

test('whoever is chosen already and is chosen again stays chosen', async () => {
	const { user, owner } = await adding();
	await user.type(owner, 'eynde{Enter}');
	await user.clear(owner);
	await user.type(owner, 'eynde{Enter}');
	expect(owner).toHaveAttribute('aria-expanded', 'false');
	expect(owner).not.toHaveValue('eynde');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('add_action')?.details).toMatchObject({ owner_person: 'person-P02' });
});

test.each(['{Tab}{Control>}{Enter}{/Control}', '{Control>}{Enter}{/Control}'])(
	'a field that was emptied chooses nobody: %s',
	async (keys) => {
		const { user, owner } = await adding();
		await user.type(owner, 'eynde{Enter}');
		await user.clear(owner);
		await user.keyboard(keys);
		await settled();
		expect(backend.sent('add_action')?.details).toMatchObject({ owner_person: null });
	}
);

test('whoever comes back to a field, by click or after Esc, types over who stands there', async () => {
	const { user, owner } = await adding();
	await user.type(owner, 'karadzhov{Enter}');
	await user.keyboard('eynde{Enter}');
	expect(owner, 'after a choice').toHaveValue('Joris Van den Eynde');
	await user.click(screen.getByRole('textbox', { name: 'Action' }));
	await user.click(owner);
	await user.keyboard('zz');
	expect(owner).toHaveValue('zz');
	await user.keyboard('{Escape}');
	await settled();
	expect(owner).toHaveValue('Joris Van den Eynde');
	await user.keyboard('dela');
	expect(owner).toHaveValue('dela');
});

test('letters are chosen and written; one that is left out is not', async () => {
	const user = await open();
	const all = backend.read('action_letters');
	await user.click(screen.getByRole('checkbox', { name: `Write the letter to ${all[0]!.name}` }));
	await user.keyboard('m');
	await settled();
	expect(backend.sent('write_action_letters')?.delegations).toEqual(all.slice(1).map((one) => one.delegation));
});
