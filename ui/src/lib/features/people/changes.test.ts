import Frame from '$testing/Frame.svelte';
import type { Change, Mode, PersonRow, Role } from '$lib/ipc';
import { axeFindings, settled } from '$testing';
import { backend, exportPeople, group, openPeople, people, show } from '$testing/people';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import ChangePeople from './ChangePeople.svelte';
import { changed } from './changes';

beforeEach(openPeople);

test('what would be done to somebody who is selected and not the current one is shown first', async () => {
	const user = userEvent.setup();
	people.toggle('participant-P04');
	show();
	await settled();
	await user.keyboard('jj');
	await settled();
	expect(people.currentPerson?.reference).toBe('P01');
	const asked = async (key: string, name: RegExp) => {
		await user.keyboard(key);
		const dialog = await screen.findByRole('dialog', { name });
		expect(within(dialog).getAllByRole('listitem')).toHaveLength(1);
		expect(dialog).toHaveTextContent(people.meant[0]!.family_name);
	};
	await asked('c', /^Change|Confirmed/);
	await user.keyboard('{Escape}');
	await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
	people.current = 'participant-P04';
	people.toggleCode('DK');
	await settled();
	await asked('c', /Confirmed/);
	await user.keyboard('{Escape}');
	await waitFor(() => expect(screen.queryByRole('dialog'), 'nobody who is filtered away is in sight').toBeNull());
	people.clearFilters();
	people.current = 'participant-P01';
	const online = { what: 'mode', day: people.view!.days[1], mode: 'online' };
	people.everyone.find(({ id }) => id === 'participant-P04')!.modes[1] = 'in_person';
	expect(people.nextMode(1), 'from the way of whom it is about').toEqual(online);
	await asked('{Delete}', /^Remove 1 person$/);
	expect([backend.sent('change_people'), backend.sent('remove_people')], 'nothing was done yet').toEqual([undefined, undefined]);
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('remove_people')).toEqual({ ids: ['participant-P04'] });
});

test('one key confirms, one is for the mode of a day', async () => {
	const user = userEvent.setup();
	show();
	await settled();
	await user.keyboard('j');
	await settled();
	await user.keyboard('c');
	await settled();
	expect(backend.sent('change_people')).toEqual({ ids: ['participant-P02'], change: { what: 'status', status: 'confirmed' } });
	await user.keyboard('2');
	await settled();
	expect(backend.sent('change_people')).toEqual({
		ids: ['participant-P02'],
		change: { what: 'mode', day: people.view!.days[1], mode: 'online' }
	});
	expect(document.activeElement, 'the focus stays in the row').toHaveAttribute('id', 'row-participant-P02');
});

test('a change counts those alone to whom it makes a difference', async () => {
	const days = people.view!.days;
	const [one] = group('BE').people;
	const differs = (person: Partial<PersonRow>, change: Change) => changed({ ...one!, ...person }, change, days, 'delegation-BE');
	const on = (day: string | null, mode: Mode): Change => ({ what: 'mode', day, mode });
	const split: Partial<PersonRow> = { modes: ['online', 'in_person'] };
	expect(differs(split, on(days[0]!, 'online')), 'online already').toBe(false);
	expect(differs(split, on(days[1]!, 'online'))).toBe(true);
	expect(differs(split, on(null, 'online'))).toBe(true);
	expect(differs({ modes: ['online', 'online'] }, on(null, 'online'))).toBe(false);
	expect(differs({ modes: [] }, on(days[0]!, 'online'))).toBe(true);
	expect(differs({ modes: [] }, on(days[0]!, 'absent')), 'whoever said nothing is absent').toBe(false);
	expect(differs({ modes: [] }, on(null, 'absent'))).toBe(false);
	const role = (role: Role, given: boolean): Change => ({ what: 'role', role, given });
	expect(differs({ roles: ['speaker'] }, role('speaker', true))).toBe(false);
	expect(differs({ roles: ['speaker'] }, role('observer', true))).toBe(true);
	expect(differs({ roles: ['speaker'] }, role('observer', false))).toBe(false);
	expect(differs({ roles: ['speaker'] }, role('speaker', false))).toBe(true);
	expect(differs({ roles: ['participant', 'speaker'] }, role('participant', false))).toBe(true);
	expect(differs({ roles: ['participant'] }, role('participant', false)), 'nobody is left without a role').toBe(false);
});

test('the preview of a day lists those alone who are not so yet', async () => {
	const user = userEvent.setup();
	group('BE').people[0]!.modes = ['online', 'in_person'];
	await people.load();
	for (const id of ['participant-P01', 'participant-P02']) people.toggle(id);
	const change: Change = { what: 'mode', day: people.view!.days[0]!, mode: 'online' };
	render(Frame, { screen: ChangePeople as never, people, given: { open: true, change } });
	await settled();
	const dialog = within(screen.getByRole('dialog', { name: /^1 person: / }));
	expect(dialog.getAllByRole('listitem')).toHaveLength(1);
	expect(dialog.getByText('1 person stays as they are.')).toBeVisible();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('change_people')).toEqual({ ids: ['participant-P01'], change });
});

test('several are changed after they were shown, and stay selected', async () => {
	const user = userEvent.setup();
	show();
	await settled();
	group('BG').people[0]!.status = 'confirmed';
	await people.load();
	for (const id of ['participant-P01', 'participant-P02', 'participant-P04']) people.toggle(id);
	await settled();
	await user.keyboard('{Escape}'.repeat(0) + 'c');
	await settled();
	const dialog = within(screen.getByRole('dialog', { name: '2 people: Confirmed' }));
	expect(dialog.getByText('1 person stays as they are.')).toBeVisible();
	expect(backend.sent('change_people'), 'nothing was done yet').toBeUndefined();
	await user.keyboard('{Enter}');
	await settled();
	expect(backend.sent('change_people')).toEqual({
		ids: ['participant-P02', 'participant-P01'],
		change: { what: 'status', status: 'confirmed' }
	});
	expect(people.selected.size).toBe(3);
	expect(await axeFindings()).toEqual([]);
});

test('those who are selected are written to after each mail was seen, and their list leaves', async () => {
	const user = userEvent.setup();
	backend.answers.preview_mails = () => ({
		mails: [],
		unreached: [{ reference: 'P01', name: 'Els Claes', address: 'unknown' }],
		warnings: [],
		wording: { greeting: 'Dear {name},', closing: 'Kind regards,' }
	});
	show();
	await settled();
	for (const id of ['participant-P01', 'participant-P02']) people.toggle(id);
	await settled();
	await user.click(screen.getByRole('button', { name: 'Export' }));
	expect(exportPeople).toHaveBeenCalledOnce();
	await user.keyboard('m');
	await settled();
	const dialog = within(screen.getByRole('dialog', { name: 'Write to 2 people' }));
	expect(dialog.getByRole('textbox', { name: 'Subject' })).toHaveFocus();
	expect(dialog.getByText(/Els Claes/), 'whoever has no address is named').toBeVisible();
	await user.keyboard('Hotel{Tab}Rooms are kept.');
	await user.click(dialog.getByRole('radio', { name: 'One mail to all, addresses hidden' }));
	await settled();
	expect(backend.calls.filter((call) => call.command === 'preview_mails').at(-1)?.args.wanted).toMatchObject({
		about: { what: 'letter', people: ['participant-P02', 'participant-P01'], subject: 'Hotel', text: 'Rooms are kept.', at_once: true }
	});
	expect(backend.sent('write_mails'), 'nothing is written before it is asked for').toBeUndefined();
	expect(await axeFindings(document.body)).toEqual([]);
});
