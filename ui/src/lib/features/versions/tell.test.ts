import type { MailRow, MailsShown, MailsWanted } from '$lib/ipc';
import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { DRAFT } from './compare.svelte';
import TellDialog from './TellDialog.svelte';

const mail = (reference: string, name: string, more: Partial<MailRow> = {}): MailRow => ({
	who: { kind: 'participant', id: reference },
	reference,
	name,
	email: `${reference.toLowerCase()}@example.org`,
	hidden: [],
	label: 'TLP:AMBER',
	about: '10 (moved to 11:40)',
	subject: `[TLP:AMBER] Focus Group: agenda 0.4, what changes for you`,
	text: `Dear ${name},\n\n10 Financial investigations (moved to 11:40)`,
	attached: ['agenda_v0-4_TLP-AMBER.pdf', 'calendar_TLP-AMBER.ics'],
	...more
});
const everybody = mail('', '', { who: null, email: '', hidden: ['Čeněk Test', 'Dora Test'], text: 'Dear colleagues,' });
const wording = { greeting: 'Dear {name},', closing: 'Kind regards,\n{secretariat}' };

let backend: FakeBackend;
let shown: MailsShown;
const written = vi.fn();

beforeEach(() => {
	shown = {
		mails: [everybody, mail('P07', 'Annegret Test'), mail('P08', 'Bo Test')],
		unreached: [{ reference: 'P09', name: 'Emil Test', address: 'unknown' }],
		warnings: [],
		wording
	};
	backend = openBackend();
	backend.answers.preview_mails = () => shown;
	backend.answers.write_mails = () => ({ file_name: 'mail.eml', folder: 'Documents', count: 3 });
	written.mockReset();
});

async function show() {
	render(Frame, { props: { screen: TellDialog, given: { open: true, before: 'v1', after: DRAFT, written } } });
	await settled();
}

const asked = (command: string) => backend.calls.filter((call) => call.command === command).map((call) => call.args.wanted as MailsWanted);
const text = () => screen.getByRole('region', { name: 'Text' }).textContent;

test('each mail is seen as it will be written, from row to row by keyboard', async () => {
	await show();
	expect(screen.getAllByText(/2 people in one mail/)[0]).toBeVisible();
	expect(screen.getByText(/Čeněk Test, Dora Test \(nobody sees who else gets it\)/)).toBeVisible();
	expect(text()).toContain('Dear colleagues');
	expect(document.activeElement?.getAttribute('role'), 'the first mail has the focus').toBe('row');
	await userEvent.keyboard('{ArrowDown}{ArrowDown}');
	expect(text()).toContain('Dear Bo Test');
	expect(screen.getByText('p08@example.org')).toBeVisible();
	expect(screen.getByText('agenda_v0-4_TLP-AMBER.pdf')).toBeVisible();
	await userEvent.keyboard('{ArrowUp}');
	expect(text()).toContain('Dear Annegret Test');
	expect(screen.getByText(/Emil Test/), 'whoever has no address is named').toBeVisible();
	expect(await axeFindings(document.body)).toEqual([]);
});

test('drafts are written for those who are chosen, and nothing before', async () => {
	await show();
	expect(asked('write_mails')).toEqual([]);
	await userEvent.keyboard('{ArrowDown} ');
	await userEvent.click(screen.getByRole('button', { name: /Write 2 drafts/ }));
	await settled();
	expect(asked('write_mails')).toEqual([
		{ about: { what: 'changes', before: 'v1', after: null, people: [{ kind: 'participant', id: 'P08' }], everybody: true }, wording }
	]);
	expect(written).toHaveBeenCalledWith({ file_name: 'mail.eml', folder: 'Documents', count: 3 });
});

test('an empty choice writes nothing', async () => {
	await show();
	await userEvent.keyboard(' {ArrowDown} {ArrowDown} ');
	expect(screen.getByRole('button', { name: /Write 0 drafts/ })).toBeDisabled();
});

test('greeting and closing are worded anew, and the mails follow', async () => {
	await show();
	await userEvent.click(screen.getByRole('button', { name: 'Greeting and closing' }));
	const field = screen.getByRole('textbox', { name: 'Greeting' });
	expect(field).toHaveValue('Dear {name},');
	shown = { ...shown, mails: [mail('P07', 'Annegret Test', { text: 'Good morning Annegret Test,' })] };
	await userEvent.clear(field);
	await userEvent.type(field, 'Good morning');
	await waitFor(() => expect(text()).toContain('Good morning Annegret'));
	expect(field, 'nothing is taken from who types').toHaveFocus();
	expect(asked('preview_mails').at(-1)?.wording).toEqual({ ...wording, greeting: 'Good morning' });
});

test('what is typed is never written before it was shown', async () => {
	await show();
	await userEvent.click(screen.getByRole('button', { name: 'Greeting and closing' }));
	await userEvent.type(screen.getByRole('textbox', { name: 'Greeting' }), '!{Control>}{Enter}{/Control}');
	await settled();
	expect(asked('write_mails'), 'the mails that are shown are those of before').toEqual([]);
	const write = screen.getByRole('button', { name: /Write 3 drafts/ });
	expect(write).toBeDisabled();
	await waitFor(() => expect(write).toBeEnabled());
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(asked('write_mails')).toMatchObject([{ wording: { greeting: `${wording.greeting}!` } }]);
});

test('where nobody is concerned, it is said', async () => {
	shown = { ...shown, mails: [], unreached: [] };
	await show();
	expect(within(screen.getByRole('dialog')).getByText('Nothing changes for anybody.')).toBeVisible();
});
