import Frame from '$testing/Frame.svelte';
import { axeFindings, type FakeBackend, openBackend, refuse, settled } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { PassphraseSettings } from '.';

let backend: FakeBackend;
beforeEach(() => {
	backend = openBackend();
});

async function opened(button: string, writes = true) {
	const user = userEvent.setup();
	render(Frame, { screen: PassphraseSettings, given: { writes } });
	await user.click(screen.getByRole('button', { name: button }));
	return { user, dialog: screen.getByRole('dialog') };
}

test('a new passphrase is asked for with the one of now, twice, and by keyboard alone', async () => {
	const { user, dialog } = await opened('Change the passphrase');
	expect(await axeFindings(dialog)).toEqual([]);
	await user.keyboard('{Control>}{Enter}{/Control}');
	expect(within(dialog).getByLabelText('Passphrase of now')).toBeInvalid();
	expect(backend.sent('change_passphrase')).toBeUndefined();
	await user.type(within(dialog).getByLabelText('Passphrase of now'), 'the old one');
	await user.type(within(dialog).getByLabelText('New passphrase'), 'four quiet words here');
	await user.type(within(dialog).getByLabelText('Passphrase again'), 'four quiet words hare{Control>}{Enter}{/Control}');
	expect(within(dialog).getByLabelText('Passphrase again')).toBeInvalid();
	expect(backend.sent('change_passphrase')).toBeUndefined();
	await user.clear(within(dialog).getByLabelText('Passphrase again'));
	await user.type(within(dialog).getByLabelText('Passphrase again'), 'four quiet words here{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('change_passphrase')).toEqual({ current: 'the old one', next: 'four quiet words here' });
	expect(screen.queryByRole('dialog')).toBeNull();
	expect(screen.getByRole('status')).toHaveTextContent('opens with the new passphrase alone');
	expect(screen.getByRole('status')).not.toHaveTextContent('passphrase of before');
});

test('a wrong passphrase is said at its field, a weak one at the other, and both stay as they were typed', async () => {
	const { user, dialog } = await opened('Change the passphrase');
	const current = within(dialog).getByLabelText('Passphrase of now');
	const next = within(dialog).getByLabelText('New passphrase');
	backend.answers.change_passphrase = () => refuse('wrong_passphrase');
	await user.type(current, 'wrong');
	await user.type(next, 'word');
	await user.type(within(dialog).getByLabelText('Passphrase again'), 'word{Control>}{Enter}{/Control}');
	await settled();
	expect(current).toBeInvalid();
	expect(next).not.toBeInvalid();
	backend.answers.change_passphrase = () => refuse('passphrase_too_weak');
	await user.type(current, '!{Control>}{Enter}{/Control}');
	await settled();
	expect([current, next]).toEqual([expect.objectContaining({ value: 'wrong!' }), expect.objectContaining({ value: 'word' })]);
	expect(current).not.toBeInvalid();
	expect(next).toBeInvalid();
});

test('backups that keep the passphrase of before are named', async () => {
	backend.answers.change_passphrase = () => ({ left: ['/media/stick/Group backup.entente'] });
	const { user, dialog } = await opened('Change the passphrase');
	await user.type(within(dialog).getByLabelText('Passphrase of now'), 'the old one');
	await user.type(within(dialog).getByLabelText('New passphrase'), 'four quiet words here');
	await user.type(within(dialog).getByLabelText('Passphrase again'), 'four quiet words here{Control>}{Enter}{/Control}');
	await settled();
	expect(screen.getByRole('status')).toHaveTextContent('1 backup still opens with the passphrase of before:');
	expect(screen.getByText('/media/stick/Group backup.entente')).toBeVisible();
});

test('the recovery sheet is made for whoever knows the passphrase, also where nothing can be written', async () => {
	const { user, dialog } = await opened('Make a recovery sheet', false);
	expect(screen.queryByRole('button', { name: 'Change the passphrase' })).toBeNull();
	expect(await axeFindings(dialog)).toEqual([]);
	backend.answers.make_recovery_sheet = () => refuse('wrong_passphrase');
	await user.type(within(dialog).getByLabelText('Passphrase'), 'wrong{Enter}');
	await settled();
	expect(within(dialog).getByLabelText('Passphrase')).toBeInvalid();
	backend.answers.make_recovery_sheet = () => null;
	await user.type(within(dialog).getByLabelText('Passphrase'), '!{Enter}');
	await settled();
	expect(screen.getByRole('dialog'), 'no place was chosen').toBeVisible();
	delete backend.answers.make_recovery_sheet;
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('make_recovery_sheet')).toEqual({ passphrase: 'wrong!' });
	expect(screen.queryByRole('dialog')).toBeNull();
});
