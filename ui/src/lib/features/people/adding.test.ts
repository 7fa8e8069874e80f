import { axeFindings, refuse, settled } from '$testing';
import { backend, group, openPeople, show } from '$testing/people';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

beforeEach(openPeople);

test('whole groups are invited in one step', async () => {
	const user = userEvent.setup();
	show();
	await settled();
	await user.keyboard('d');
	await settled();
	const dialog = within(screen.getByRole('dialog', { name: 'Invite' }));
	expect(dialog.getByRole('combobox', { name: 'Delegation' })).toBeRequired();
	await user.click(dialog.getByRole('radio', { name: 'Whole groups' }));
	await settled();
	await user.click(dialog.getByRole('button', { name: 'Invite' }));
	await settled();
	expect(dialog.getByRole('group', { name: 'Which groups' })).toHaveAccessibleDescription('Choose a group.');
	expect(dialog.getByLabelText('Member States'), 'the first wrong field').toHaveFocus();
	expect(await axeFindings()).toEqual([]);
	await user.keyboard(' ');
	expect(dialog.queryByText('Choose a group.')).toBeNull();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('invite_delegations')).toEqual({ groups: ['member_states'] });
});

test('who is there already is named before they are added', async () => {
	const user = userEvent.setup();
	show();
	await settled();
	await user.keyboard('n');
	await settled();
	const dialog = within(screen.getByRole('dialog'));
	await user.type(dialog.getByLabelText('Family name'), 'Vandenbroucke-Delcour');
	await user.tab();
	await settled();
	expect(await dialog.findByText('Is it one of these?')).toBeVisible();
	expect(backend.sent('people_like')).toMatchObject({ asked: { name: { family_name: 'Vandenbroucke-Delcour' } } });
	expect(dialog.getByRole('button', { name: /^Add all the same/ })).toBeVisible();
	expect(await axeFindings()).toEqual([]);
});

test('whoever is there already is asked about before a key adds them, and a second one adds them', async () => {
	vi.useFakeTimers({ toFake: ['performance'] });
	onTestFinished(() => void vi.useRealTimers());
	const user = userEvent.setup();
	show();
	await settled();
	await user.keyboard('n');
	await settled();
	const dialog = within(screen.getByRole('dialog'));
	await user.type(dialog.getByLabelText('Delegation'), 'BE{Enter}');
	await user.click(dialog.getByLabelText('Family name'));
	await settled();
	let go = () => {};
	const gate = new Promise<void>((resolve) => (go = resolve));
	const known = backend.read('people_like');
	backend.answers.people_like = async () => (await gate, known);
	await user.keyboard('Vandenbroucke-Delcour{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('add_person'), 'the answer is waited for').toBeUndefined();
	go();
	expect(await dialog.findByText('Is it one of these?')).toBeVisible();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('add_person'), 'a key that is held answers nothing').toBeUndefined();
	expect(dialog.getByLabelText('Family name')).toHaveFocus();
	vi.advanceTimersByTime(600);
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('add_person')).toMatchObject({ person: { party: 'BE', name: { family_name: 'Vandenbroucke-Delcour' } } });
	expect(screen.queryByRole('dialog')).toBeNull();
});

test('the first wrong field has the focus after a refusal', async () => {
	const user = userEvent.setup();
	backend.answers.people_like = () => [];
	show();
	await user.keyboard('n');
	await settled();
	const dialog = within(screen.getByRole('dialog'));
	const send = () => user.click(dialog.getByRole('button', { name: 'Add person' }));
	await user.type(dialog.getByLabelText('Given name'), 'Kadri');
	await send();
	await settled();
	expect(document.activeElement).toBe(dialog.getByLabelText('Delegation'));
	await user.type(document.activeElement!, 'eesti');
	await waitFor(() => expect(document.querySelector('[role=option]')).toHaveTextContent('Estonia'));
	await user.keyboard('{Enter}');
	await send();
	await settled();
	expect(document.activeElement).toBe(dialog.getByLabelText('Family name'));
	await user.keyboard('Näidis');
	backend.answers.add_person = () => refuse('value_refused', 'email');
	await send();
	await settled();
	expect(document.activeElement, 'the backend refuses later, and is heard as well').toBe(dialog.getByLabelText('E-mail'));
});

test('what is rarely said of a person is folded, until a name or a refusal asks for it', async () => {
	const user = userEvent.setup();
	backend.answers.people_like = () => [];
	show();
	await user.keyboard('n');
	await settled();
	const dialog = within(screen.getByRole('dialog'));
	const fold = dialog.getByText('More about the person').closest('details');
	expect(fold).not.toHaveAttribute('open');
	await user.type(dialog.getByLabelText('Given name'), 'Р');
	expect(fold, 'print needs its Latin form').toHaveAttribute('open');
	await user.keyboard('{Backspace}Ralitsa');
	expect(fold, 'it closes for nobody but the person').toHaveAttribute('open');
	await user.click(dialog.getByText('More about the person'));
	await user.type(dialog.getByLabelText('Delegation'), 'BE{Enter}');
	await user.type(dialog.getByLabelText('Family name'), 'Muster');
	backend.answers.add_person = () => refuse('value_refused', 'title');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(fold).toHaveAttribute('open');
	expect(dialog.getByLabelText('Title')).toHaveFocus();
});

test('a person is added with a delegation from the fixed list', async () => {
	const user = userEvent.setup();
	const added = backend.read('add_person');
	backend.answers.people_like = () => [];
	backend.answers.add_person = () => {
		const row = { ...group('CZ').people[0]!, id: added.id, reference: added.reference };
		backend.read('people').groups.push({ ...group('CZ'), id: 'delegation-EE', party: added.party, people: [row] });
		return added;
	};
	show();
	await user.keyboard('n');
	await settled();
	await user.type(screen.getByLabelText('Delegation'), 'eesti');
	// Without a layout the list has no place; readers would find it, the query by role does not.
	await waitFor(() => expect(document.querySelector('[role=option]')).toHaveTextContent('Estonia'));
	await user.keyboard('{Enter}');
	await user.type(screen.getByLabelText('Family name', { selector: '[role=dialog] input' }), 'Näidis');
	expect(await axeFindings()).toEqual([]);
	await user.click(screen.getAllByRole('button', { name: 'Add person' }).at(-1)!);
	await settled();
	expect(backend.sent('add_person')?.person).toMatchObject({ name: { family_name: 'Näidis' }, party: 'EE' });
	expect(document.activeElement, 'the next key is for whoever was added').toHaveAttribute('id', `row-${added.id}`);
});

test('the first thing wrong with a delegation has the focus, whatever it is', async () => {
	const user = userEvent.setup();
	show();
	await settled();
	await user.keyboard('e');
	await settled();
	const dialog = within(screen.getByRole('dialog', { name: 'Belgium' }));
	const save = () => user.click(dialog.getByRole('button', { name: 'Save' }));
	await user.type(dialog.getByLabelText(/^Contact/), 'Els');
	await user.type(dialog.getByLabelText(/seats/i), 'many');
	await save();
	await settled();
	expect(dialog.getByLabelText(/seats/i)).toHaveFocus();
	await user.keyboard('2');
	backend.answers.edit_delegation = () => refuse('value_refused', 'answer');
	await save();
	await settled();
	expect(dialog.getByRole('group', { name: /^Answer/ })).toHaveAccessibleDescription(/^The reason/);
	expect(dialog.getByRole('radio', { checked: true }), 'a choice among buttons as well').toHaveFocus();
	expect(screen.queryByRole('alert'), 'it is said once').toBeNull();
});
