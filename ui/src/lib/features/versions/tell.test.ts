import type { ToldPerson } from '$lib/ipc';
import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { DRAFT } from './compare.svelte';
import TellDialog from './TellDialog.svelte';

const place = (start: number) => ({ day: '2024-06-27', start, duration: 30, room: null, room_name: 'Plenary room' });
const person = (reference: string, name: string, more: Partial<ToldPerson> = {}): ToldPerson => ({
	who: { kind: 'participant', id: reference },
	reference,
	name,
	party: 'DE',
	address: 'one',
	changes: [
		{
			item: 'i-10',
			reference: 'I-10',
			number: '10',
			title: 'Financial investigations',
			kinds: ['moved'],
			added: [],
			removed: [],
			roles: ['moderator'],
			before: place(690),
			after: place(700)
		}
	] as unknown as ToldPerson['changes'],
	...more
});

let backend: FakeBackend;
let told: ToldPerson[];
const written = vi.fn();

beforeEach(() => {
	told = [
		person('P07', 'Annegret Test'),
		person('P08', 'Bo Test', { address: 'unknown' }),
		person('P09', 'Čeněk Test', { address: 'unsendable' })
	];
	backend = openBackend();
	backend.answers.told_people = () => told;
	backend.answers.write_export = (args) => ({ file_name: 'mail.eml', folder: 'Documents', count: (args.wanted as unknown[]).length });
	written.mockReset();
});

async function show() {
	render(Frame, { props: { screen: TellDialog, given: { open: true, before: 'v1', after: DRAFT, clock: [], written } } });
	await settled();
}

test('everybody who must be told is listed with what changes for them', async () => {
	await show();
	expect(screen.getByRole('checkbox', { name: 'Annegret Test' })).toBeChecked();
	expect(screen.getAllByText(/11:30–12:00/)[0]).toBeVisible();
	expect(screen.getByRole('checkbox', { name: 'Bo Test' }), 'nobody writes to an address that is not there').toBeDisabled();
	expect(screen.getByRole('checkbox', { name: 'Čeněk Test' }), 'nor to one that takes no mail').toBeDisabled();
	expect(screen.getByText('No mail can be sent to this address')).toBeVisible();
	expect(await axeFindings(document.body)).toEqual([]);
});

test('of several addresses the first is used, and it is said', async () => {
	told = [person('P10', 'Dora Test', { address: 'several' })];
	await show();
	expect(screen.getByRole('checkbox', { name: 'Dora Test' })).toBeChecked();
	expect(screen.getByText('Several addresses: the first is used')).toBeVisible();
});

test('an empty choice writes nothing', async () => {
	await show();
	await userEvent.click(screen.getByRole('checkbox', { name: 'Annegret Test' }));
	expect(screen.getByRole('button', { name: /Write 0 drafts/ })).toBeDisabled();
	expect(backend.calls.some((call) => call.command === 'write_export')).toBe(false);
});

test('drafts are written for those who are chosen', async () => {
	await show();
	await userEvent.click(screen.getByRole('button', { name: 'Write one draft' }));
	await settled();
	const call = backend.calls.find((call) => call.command === 'write_export');
	expect(call?.args.wanted).toMatchObject([{ paper: 'mail', audience: { participant: 'P07' }, since: 'v1', version: null }]);
	expect(written).toHaveBeenCalledWith(1);
});
