import { giveFocus, Toasts } from '$lib/components';
import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { happened, lookThroughHistory, type Changed } from '$testing/history';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { PeopleScreen, People } from '.';
import type { Change, Mode, OpenedNeeds, PeopleShown, PersonDetails, PersonRow, PersonView, Role } from '$lib/ipc';
import { PersonCard } from './card.svelte';
import ChangePeople from './ChangePeople.svelte';
import { changed } from './changes';
import KeepView from './KeepView.svelte';
import { isMissing, pips, seated, standing } from './seats';

let backend: FakeBackend;
let people: People;
beforeEach(async () => {
	backend = openBackend();
	people = new People(freshness);
	await freshness.lookAt('meeting-3');
});
const names = () => people.rows.map((row) => (row.kind === 'group' ? row.group.party.code : row.person.family_name));
const group = (code: string) => backend.read('people').groups.find((one) => one.party.code === code)!;

describe('the list', () => {
	test('a delegation without people keeps its row', async () => {
		group('CZ').people = [];
		await people.load();
		expect(names()).toContain('CZ');
	});
	test('a search keeps the group of whoever is found', async () => {
		people.search('dvorackova');
		await waitFor(() => expect(names()).toEqual(['CZ', 'Dvořáčková']));
		people.search('');
		expect(people.shownPeople).toBe(60);
	});
	test('filters by kind, role, day and mode leave out the others', () => {
		people.kind = 'eu_body';
		expect(people.shownPeople).toBe(16);
		people.toggleRole('co_chair');
		expect(names()).toEqual(['EUROJUST', 'Ambrosius-Salonen', 'COM', 'Saint-Aubin']);
		people.clearFilters();
		people.kind = 'third_country';
		people.toggleDayMode(1, 'online');
		expect(names()).toEqual(['UK', 'Dhaliwal', 'US', "O'Rourke-Nakamura"]);
	});
	test('needs attention shows the names without a Latin form', () => {
		expect(people.attentionCount).toBe(5);
		people.attention = true;
		expect(names().slice(0, 2)).toEqual(['BG', 'Йорданова-Стоева']);
		expect(people.shownPeople).toBe(5);
	});
	test('a removed person is no longer selected', async () => {
		people.toggle('participant-P01');
		group('BE').people = [];
		await people.load();
		expect(people.selected.size).toBe(0);
	});
	test('filters by status and delegation, and All clears every one', async () => {
		group('CZ').people[0]!.status = 'confirmed';
		await people.load();
		people.toggleStatus('registered');
		people.toggleCode('BE');
		expect(names()).toEqual(['BE', 'Van den Eynde', 'Vandenbroucke-Delcour']);
		expect(people.filtered).toBe(true);
		people.clearFilters();
		expect([people.filtered, people.shownPeople]).toEqual([false, 60]);
	});
	test('by name, everybody stands in the order of the alphabet', () => {
		people.look = 'people';
		expect(people.rows).toHaveLength(60);
		expect(names().slice(0, 2)).toEqual(['Ambrosius-Salonen', 'Brandão dos Santos Magalhães']);
	});
	test('seats say who is missing, and how many stand so', async () => {
		people.look = 'seats';
		expect(people.rows.every((row) => row.kind === 'group')).toBe(true);
		group('CZ').people = [];
		group('CZ').answer = 'invited';
		await people.load();
		expect(people.countOf('silent')).toBeGreaterThan(0);
		people.onlyStanding('silent');
		expect(names()).toContain('CZ');
		expect(names()).not.toContain('BE');
		people.onlyStanding('free');
		expect(names(), 'one at a time').not.toContain('CZ');
		people.onlyStanding('free');
		expect(people.filtered, 'the same once more shows all').toBe(false);
	});
	test('a filter by how delegations stand leaves out the others in every layout', async () => {
		Object.assign(group('CZ'), { people: [], answer: 'invited' });
		Object.assign(group('BG'), { people: [], answer: 'coming' });
		group('BE').quota = 1;
		await people.load();
		people.toggleStanding('silent');
		people.toggleStanding('unnamed');
		expect(names()).toEqual(['BG', 'CZ']);
		people.toggleStanding('silent');
		people.toggleStanding('over');
		expect(names()).toEqual(['BE', 'Van den Eynde', 'Vandenbroucke-Delcour', 'BG']);
		people.look = 'people';
		expect(names()).toEqual(['Van den Eynde', 'Vandenbroucke-Delcour']);
		people.look = 'seats';
		expect(names()).toEqual(['BE', 'BG']);
		people.clearFilters();
		expect([people.filtered, people.rows.length]).toEqual([false, 35]);
	});
	test('a selection grows by searching, and select all adds only who is shown', () => {
		people.toggle('participant-P01');
		people.toggleCode('BG');
		people.selectShown();
		expect([...people.selected].sort()).toEqual(['participant-P01', 'participant-P03', 'participant-P04']);
		people.toggleAll();
		expect([...people.selected], 'who is not shown stays selected').toEqual(['participant-P01']);
	});
	test('a view is kept with its filters and columns, and shown again', async () => {
		people.toggleStatus('registered');
		people.toggleCode('BE');
		people.toggleStanding('full');
		people.hidden.add('follows');
		const kept = people.shown;
		people.clearFilters();
		people.hidden.clear();
		people.showView({ name: 'Mine', shown: kept });
		expect(people.shown).toEqual(kept);
		await people.keepView('Mine');
		expect(backend.sent('keep_people_view')).toEqual({ name: 'Mine', shown: kept });
	});
	test('the next delegation is one key away', () => {
		people.nextDelegation(1);
		expect(people.currentPerson?.reference).toBe('P02');
		people.nextDelegation(1);
		expect(people.currentPerson?.reference).toBe('P04');
		people.nextDelegation(-1);
		expect(people.currentPerson?.reference).toBe('P02');
	});
	test('dropping leaves nothing of anybody', () => {
		people.toggle('participant-P01');
		people.current = 'participant-P01';
		people.search('marie');
		void freshness.lookAt(null);
		expect([people.view, people.rows, people.selected.size, people.query, people.current]).toEqual([null, [], 0, '', null]);
	});
});

describe('seats', () => {
	test('one square for each seat: in the room, online, free', () => {
		expect(pips(group('BE'))).toEqual(['room', 'room']);
		expect(pips(group('BG'))).toEqual(['online', 'room']);
		expect(pips(group('IE'))).toEqual(['online', 'free']);
		expect(pips({ ...group('IE'), people: [] })).toEqual(['free', 'free']);
	});
	test('how they stand, in one word', () => {
		expect(standing(group('BE'))).toBe('full');
		expect(standing(group('CZ'))).toBe('free');
		expect(standing({ ...group('BE'), quota: 1 })).toBe('over');
		expect(standing({ ...group('BE'), people: [], answer: 'declined' })).toBe('declined');
		expect(standing({ ...group('BE'), answer: 'declined' }), 'whoever it named before').toBe('declined');
		expect(standing({ ...group('BE'), people: [], answer: 'coming' })).toBe('unnamed');
		expect(standing({ ...group('BE'), people: [], answer: 'invited' })).toBe('silent');
	});
	test('whoever holds no seat is not counted', () => {
		group('BE').people[0]!.holds_seat = false;
		expect(seated(group('BE'))).toBe(1);
	});
	test('a body without a quota has no squares', () => {
		expect(pips(group('COM'))).toBeNull();
	});
});

describe('the card of one person', () => {
	let card: PersonCard;
	beforeEach(async () => {
		card = new PersonCard();
		await card.open('participant-P01');
	});
	const sent = () => backend.calls.filter((one) => one.command === 'edit_person');
	const stored = () => backend.read('person', { id: 'participant-P01' }).details;
	const theirs = (change: (details: PersonDetails) => void) => {
		backend.read('person', { id: 'participant-P01' }).revision += 1;
		change(stored());
	};
	/** The languages are kept by their codes. */
	const keepsCodes = () =>
		(backend.answers.edit_person = (args) => {
			const details = args.details as PersonDetails;
			const seat = { ...details.seat, languages: details.seat.languages.map((code) => code.toUpperCase()) };
			return backend.keep<PersonView>(args, { details: { ...details, seat }, person_revision: 2 });
		});

	test('sends the whole record with what changed, over what was read, and nothing of class D', async () => {
		const before = structuredClone(stored());
		card.draft!.function = 'Senior prosecutor';
		await card.save();
		expect(sent().map((one) => one.args)).toEqual([
			{
				id: 'participant-P01',
				revision: 1,
				personRevision: 1,
				details: { ...before, seat: { ...before.seat, function: 'Senior prosecutor' } }
			}
		]);
		expect(card.record!.details.seat.function).toBe('Senior prosecutor');
	});
	test('saves nothing where nothing changed', async () => {
		await card.save();
		card.draft!.function = ` ${stored().seat.function} `;
		card.draft!.languages = 'fr;nl;en';
		await card.save();
		expect(sent()).toEqual([]);
		expect([card.draft!.function, card.draft!.languages], 'and what is stored is shown').toEqual([stored().seat.function, 'FR, NL, EN']);
	});
	test('languages are shown as they were kept, and sent once', async () => {
		keepsCodes();
		card.draft!.languages = 'fr; nl';
		await card.save();
		expect(stored().seat.languages).toEqual(['FR', 'NL']);
		expect(card.draft!.languages).toBe('FR, NL');
		await card.save();
		expect(sent(), 'leaving the field again changes nothing').toHaveLength(1);
	});
	test('what is typed while something else is saved stays', async () => {
		keepsCodes();
		card.draft!.languages = 'nl';
		const saved = card.save();
		card.draft!.phone = '+32';
		await saved;
		expect([card.draft!.languages, card.draft!.phone]).toEqual(['NL', '+32']);
	});
	test('two quick changes are saved one after the other', async () => {
		card.draft!.function = 'Judge';
		const first = card.save();
		card.draft!.phone = '+32 2 000 00 00';
		await Promise.all([first, card.save()]);
		expect(stored()).toMatchObject({ phone: '+32 2 000 00 00', seat: { function: 'Judge' } });
		expect(card.clashes).toEqual([]);
	});
	test('a refused field keeps what was typed and says why', async () => {
		backend.answers.edit_person = () => refuse('value_refused', 'email');
		card.draft!.email = 'no address';
		await card.save();
		expect(card.errorOf('email')?.code).toBe('value_refused');
		expect(card.draft!.email).toBe('no address');
		card.revert('email');
		expect(card.draft!.email).toBe('mh.vandenbroucke@prosecution-be.test');
	});
	test('a change of another one in another field is joined', async () => {
		theirs((details) => (details.phone = '112'));
		card.draft!.function = 'Judge';
		await card.save();
		expect(card.clashes).toEqual([]);
		expect(stored()).toMatchObject({ phone: '112', seat: { function: 'Judge' } });
	});
	test('a change of another one in the same field is a choice', async () => {
		theirs((details) => (details.seat.function = 'Theirs'));
		card.draft!.function = 'Mine';
		await card.save();
		expect(card.clashes).toMatchObject([{ field: 'function', mine: 'Mine', theirs: 'Theirs' }]);
		expect(stored().seat.function, 'nothing is overwritten unseen').toBe('Theirs');
		card.clashes[0]!.keep = 'mine';
		await card.settle();
		expect(stored().seat.function).toBe('Mine');
	});
	test('needs are read only when asked for, and forgotten with the person', async () => {
		expect(backend.sent('open_needs')).toBeUndefined();
		await card.openNeeds('The caterer asks');
		expect(card.needs.draft?.dietary).toBe('vegetarian');
		await card.open('participant-P02');
		expect(card.needs.draft).toBeNull();
	});
	test('needs are written over what was opened, and the same one is a choice', async () => {
		await card.openNeeds('The caterer asks');
		backend.answers.save_needs = (args) => args.needs as OpenedNeeds;
		card.needs.draft!.accessibility = 'hearing loop';
		await card.needs.save();
		expect(backend.sent('save_needs')).toEqual({
			id: 'participant-P01',
			opened: { dietary: 'vegetarian', accessibility: '' },
			needs: { dietary: 'vegetarian', accessibility: 'hearing loop' }
		});
		backend.answers.save_needs = () => refuse('changed_meanwhile');
		backend.answers.open_needs = () => ({ dietary: 'halal', accessibility: 'hearing loop' });
		card.needs.draft!.dietary = 'vegan';
		await card.needs.save();
		expect(card.needs.clashes).toMatchObject([{ field: 'dietary', mine: 'vegan', theirs: 'halal' }]);
		expect(
			backend.calls.filter((one) => one.command === 'open_needs'),
			'reading them again is noted again'
		).toHaveLength(2);
		backend.answers.save_needs = (args) => args.needs as OpenedNeeds;
		card.needs.clashes[0]!.keep = 'mine';
		await card.needs.settle();
		expect(backend.sent('save_needs'), 'over what the other one wrote').toMatchObject({
			opened: { dietary: 'halal' },
			needs: { dietary: 'vegan', accessibility: 'hearing loop' }
		});
		expect(sent(), 'the seat is not touched').toEqual([]);
	});
});

describe('the screen', () => {
	const importPeople = vi.fn();
	const exportPeople = vi.fn();
	const order = { value: 'eu_protocol', label: 'EU protocol', choices: [], choose: vi.fn() };
	const show = () =>
		render(Frame, { screen: PeopleScreen as never, people, toasts, given: { order, comfortable: false, importPeople, exportPeople } });
	let toasts: Toasts;
	beforeEach(() => (toasts = new Toasts()));

	test('passes axe with people, and empty', async () => {
		const shown = show();
		people.current = 'participant-P03';
		await settled();
		expect(await axeFindings()).toEqual([]);
		shown.unmount();
		backend.read('people').groups = [];
		await people.load();
		show();
		await settled();
		expect(await axeFindings()).toEqual([]);
	});
	test('is used by keyboard alone: move, select, edit, back', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		expect(document.activeElement, 'a screen opens with the focus in its list').toHaveAttribute('id', 'row-delegation-BE');
		await user.keyboard('j');
		await settled();
		expect(document.activeElement).toHaveAttribute('id', 'row-participant-P02');
		await user.keyboard(' {ArrowDown}');
		expect(people.selected.has('participant-P02')).toBe(true);
		expect(document.activeElement).toHaveAttribute('id', 'row-participant-P01');
		await user.keyboard('e');
		await settled();
		expect(document.activeElement).toHaveProperty('value', 'Marie-Hélène');
		await user.keyboard('{Escape}');
		await settled();
		expect(document.activeElement).toHaveAttribute('id', 'row-participant-P01');
	});
	test('who was saved in the panel is not read again, and is where somebody else saved', async () => {
		const user = userEvent.setup();
		people.current = 'participant-P01';
		show();
		await settled();
		const read = () => backend.calls.filter((one) => one.command === 'person').length;
		const row = group('BE').people.find((one) => one.id === 'participant-P01')!;
		const whole = backend.read('person', { id: row.id });
		const field = screen.getByLabelText<HTMLInputElement>('Function');
		await user.clear(field);
		await user.type(field, 'Judge{Enter}');
		row.revision = whole.revision;
		row.person_revision = whole.person_revision;
		await settled();
		await settled();
		expect(backend.sent('edit_person')).toBeDefined();
		expect(read(), 'the list was read anew, the person was answered').toBe(1);
		whole.details.seat.function = 'Prosecutor';
		row.revision = whole.revision += 1;
		backend.changed('participant');
		await settled();
		await settled();
		expect([read(), field.value]).toEqual([2, 'Prosecutor']);
	});
	test('E comes back to what was edited last: a choice, a button and a text of another tab, also with the next person', async () => {
		const user = userEvent.setup();
		people.current = 'participant-P01';
		show();
		await settled();
		const again = async () => {
			await user.keyboard('{Escape}');
			await settled();
			expect(document.activeElement).toHaveAttribute('id', `row-${people.current}`);
			await user.click(screen.getByRole('tab', { name: 'Person' }));
			await user.keyboard('e');
			await settled();
			return document.activeElement;
		};
		await user.click(screen.getByRole('tab', { name: 'Meeting' }));
		await user.selectOptions(screen.getByLabelText('Status'), 'Confirmed');
		expect(await again()).toBe(screen.getByLabelText('Status'));
		await user.click(screen.getByRole('button', { name: 'Rapporteur' }));
		expect((await again())?.closest('[role=group]')).toHaveAccessibleName('Roles');
		const second = () => within(screen.getByRole('radiogroup', { name: /^Day 2/ })).getByRole('radio', { checked: true });
		giveFocus(second());
		await user.keyboard('{ArrowRight}');
		expect(await again(), 'the day that was changed, and not the first').toBe(second());
		await user.click(screen.getByRole('tab', { name: 'Contact' }));
		await user.type(screen.getByLabelText('Travel'), 'By train');
		expect(await again()).toBe(screen.getByLabelText('Travel'));
		await user.keyboard('{Escape}k');
		await settled();
		expect(people.current).toBe('participant-P02');
		expect(await again(), 'with the next person too').toBe(screen.getByLabelText('Travel'));
		await user.click(screen.getByLabelText('Phone'));
		expect(await again(), 'a click into a text edits nothing').toBe(screen.getByLabelText('Travel'));
	});
	test('E on a delegation edits the delegation, and gives its row the focus back', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		await user.keyboard('e');
		await settled();
		const dialog = within(screen.getByRole('dialog', { name: 'Belgium' }));
		expect(dialog.getByLabelText(/^Contact/)).toBeVisible();
		await user.keyboard('{Escape}');
		await waitFor(() => expect(screen.queryByRole('dialog'), 'it goes with the next frame').toBeNull());
		await settled();
		expect(document.activeElement).toHaveAttribute('id', 'row-delegation-BE');
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
	test('who is removed leaves the focus to who stands there now', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		await user.keyboard('jj');
		await settled();
		expect(people.currentPerson?.reference).toBe('P01');
		backend.answers.remove_people = () => (group('BE').people.pop(), null);
		await user.keyboard('{Delete}');
		await settled();
		expect(backend.sent('remove_people')).toEqual({ ids: ['participant-P01'] });
		expect(document.activeElement).toHaveAttribute('id', 'row-delegation-BG');
		await user.keyboard('{ArrowDown}');
		await settled();
		expect(people.currentPerson?.reference, 'the next key goes on from there').toBe('P04');
	});
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
	test('Ctrl+A in a field selects its text, and in the list everyone shown', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		await user.keyboard('/{Control>}a{/Control}');
		expect(people.selected.size).toBe(0);
		await user.keyboard('{Escape}{Control>}a{/Control}');
		await settled();
		expect(people.selected.size).toBe(60);
	});
	test('search then Enter lands on the person', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		await user.keyboard('/');
		await user.keyboard('dvorackova{Enter}');
		await settled();
		expect(document.activeElement).toHaveAttribute('id', `row-${people.currentPerson?.id}`);
		expect(people.currentPerson?.family_name).toBe('Dvořáčková');
		expect(screen.getByText('1 of 60 shown')).toBeVisible();
	});
	test('E goes back to the field that was edited last', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		await user.keyboard('je');
		await settled();
		await user.type(screen.getByLabelText('Function'), 'x{Escape}{Escape}');
		await settled();
		await user.keyboard('j');
		await settled();
		await user.keyboard('e');
		await settled();
		expect(document.activeElement).toBe(screen.getByLabelText('Function'));
	});
	test('an empty list says which filter hides everybody', async () => {
		show();
		await settled();
		people.toggleStatus('declined');
		people.toggleCode('BE');
		await settled();
		expect(screen.getByText('Nobody matches: Delegation: BE; Status: Declined.')).toBeVisible();
		people.clearFilters();
		people.toggleDayMode(1, 'online');
		people.toggleCode('BE');
		people.toggleRole('co_chair');
		await settled();
		expect(screen.getByText(/^Nobody matches: .*Attends: Day 2 Online\.$/)).toBeVisible();
	});
	test('a delegation in which nobody comes any more is said to be so', async () => {
		const { people: members } = group('CZ');
		group('CZ').answer = 'coming';
		members.splice(1);
		Object.assign(members[0]!, { status: 'cancelled', holds_seat: false });
		await people.load();
		expect([standing(group('CZ')), isMissing(group('CZ'))]).toEqual(['unnamed', true]);
		show();
		await settled();
		expect(document.querySelector(`#row-${group('CZ').id}`)).toHaveTextContent(/Nobody named/);
	});
	test('what filters people is in sight where seats are shown, as long as it does', async () => {
		people.toggleStatus('registered');
		people.look = 'seats';
		show();
		await settled();
		const bar = within(screen.getByRole('toolbar'));
		expect(bar.getByRole('button', { name: /^Status/ })).toHaveTextContent(/^Status\s*1$/);
		expect(bar.queryByRole('button', { name: /^Role/ })).toBeNull();
		await userEvent.setup().click(bar.getByRole('button', { name: /^All/ }));
		await settled();
		expect(bar.queryByRole('button', { name: /^Status/ })).toBeNull();
		expect(people.filtered).toBe(false);
	});
	test('delegations are filtered by how they stand, and by keys alone', async () => {
		const user = userEvent.setup();
		for (const code of ['CZ', 'DK', 'EE'].filter(group)) Object.assign(group(code), { people: [], answer: 'invited' });
		await people.load();
		const silent = people.countOf('silent');
		expect(silent).toBeGreaterThan(1);
		show();
		await settled();
		const standing = within(screen.getByRole('toolbar')).getByRole('button', { name: /^Delegation/ });
		giveFocus(standing);
		await user.keyboard('{Enter}');
		await settled();
		const line = document.activeElement;
		expect(line).toHaveAttribute('role', 'menuitemcheckbox');
		expect(line).toHaveTextContent(new RegExp(`^No answer yet ?${silent}$`));
		expect(line?.parentElement, 'none stands so').not.toHaveTextContent('Declined');
		expect(await axeFindings()).toEqual([]);
		await user.keyboard('{Enter}{Escape}');
		await waitFor(() => expect(document.querySelector('[role=menu]')).toBeNull());
		await settled();
		expect(standing).toHaveTextContent(/^Delegation\s*1$/);
		expect(screen.getByText(`${silent} of 35 shown`)).toBeVisible();
		expect(names()).toHaveLength(silent);

		await people.toFirst();
		giveFocus(document.querySelector(`#row-${group('CZ').id}`));
		await user.keyboard('{Enter}');
		await settled();
		expect(screen.getByRole('dialog', { name: 'Czechia' }), 'Enter opens the delegation as ever').toBeVisible();
		await user.keyboard('{Escape}');
		await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
		await settled();
		expect(document.activeElement).toHaveAttribute('id', 'row-delegation-CZ');
		people.toggle('participant-P01');
		await user.keyboard('{Escape}');
		expect([people.selected.size, people.filtered], 'the selection goes first').toEqual([0, true]);
		await user.keyboard('{Escape}');
		await settled();
		expect(people.filtered).toBe(false);
		expect(screen.getByText('60 people, 35 delegations')).toBeInTheDocument();
		expect(document.activeElement).toHaveAttribute('id', 'row-delegation-CZ');
	});
	test('what showed everybody offers to filter again, with search and filters as they were', async () => {
		const user = userEvent.setup();
		const shown = show();
		await settled();
		people.search('dvorackova');
		people.toggleCode('CZ');
		people.toggleRole('co_chair');
		people.toggleRole(group('CZ').people[0]!.roles[0]!);
		const before = people.shown;
		await waitFor(() => expect(people.rows).toHaveLength(2));
		await user.keyboard('{Escape}');
		expect([people.filtered, toasts.shown?.text, toasts.shown?.action?.label]).toEqual([false, 'All are shown.', 'Filter again']);
		toasts.shown!.action!.run();
		expect(people.shown).toEqual(before);
		await waitFor(() => expect(people.rows).toHaveLength(2));
		expect(toasts.shown, 'what is done is no longer offered').toBeNull();
		await user.keyboard('{Escape}f');
		expect(people.shown, 'by key as well').toEqual(before);
		await settled();
		await user.keyboard('{Escape}');
		people.attention = true;
		await settled();
		await user.keyboard('f');
		expect([toasts.shown, people.codes.size, people.attention], 'another filter stays').toEqual([null, 0, true]);
		await user.click(screen.getByRole('button', { name: /^All/ }));
		expect(toasts.shown?.text).toBe('All are shown.');
		await user.click(screen.getByRole('button', { name: /^All/ }));
		expect(people.filtered, 'all of them twice is all of them').toBe(false);
		shown.unmount();
		expect(toasts.shown, 'the list is left').toBeNull();
	});
	test('Esc in the search offers to search again, and no letter for it while the field would take it', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		const field = screen.getByRole('searchbox');
		await user.type(field, 'dvorackova');
		const before = people.shown;
		await waitFor(() => expect(people.narrowed).toBe(true));
		await user.keyboard('{Escape}');
		expect([people.filtered, toasts.shown?.text]).toEqual([false, 'All are shown.']);
		expect(toasts.shown!.action).toMatchObject({ label: 'Filter again', keys: undefined });
		expect(field).toHaveFocus();
		await user.keyboard('{Escape}f');
		expect(people.shown, 'in the list it is a key').toEqual(before);
		people.toggleCode('CZ');
		await user.clear(field);
		await user.type(field, 'x{Escape}');
		expect([people.query, people.codes.size, toasts.shown], 'others are filtered out still').toEqual(['', 1, null]);
		people.clearFilters();
		await user.type(field, 'x{Backspace}');
		expect(toasts.shown, 'whoever takes it away by hand knows').toBeNull();
	});
	test('the field for another name in print says in short that the name in lists is printed, which stands whole below', async () => {
		const { id, listed } = backend.read('person', { id: 'participant-P01' });
		people.current = id;
		show();
		await settled();
		const field = screen.getByLabelText<HTMLInputElement>('Printed as');
		expect(field.placeholder.length, 'a longer one is cut').toBeLessThan(20);
		expect(field.closest('section')).toHaveTextContent(`In lists: ${listed}`);
	});
	test('a jump to somebody who is filtered out shows everybody and offers the way back; to one who is shown it changes no filter', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		people.toggleCode('CZ');
		await settled();
		const before = people.shown;
		people.reveal(group('CZ').people[0]!.id);
		await settled();
		expect([people.shown, toasts.shown]).toEqual([before, null]);
		people.reveal(group('DE').people[0]!.id);
		await settled();
		expect([people.filtered, toasts.shown?.text]).toEqual([false, 'All are shown.']);
		expect(document.querySelector('[aria-current="true"]')).toHaveAttribute('id', `row-${group('DE').people[0]!.id}`);
		await user.keyboard('f');
		expect(people.shown).toEqual(before);
		people.clearFilters();
		people.look = 'seats';
		people.reveal(group('DE').people[0]!.id);
		expect(people.look, 'a look that shows people').toBe('delegations');
		await settled();
		expect(toasts.shown, 'nothing was hidden by a filter').toBeNull();
	});
	test('who is shown because of how the delegation stands is selected as ever', async () => {
		const user = userEvent.setup();
		group('BE').quota = 1;
		await people.load();
		people.toggleStanding('over');
		show();
		await settled();
		await user.keyboard('{Control>}a{/Control}');
		expect([...people.selected].sort()).toEqual(['participant-P01', 'participant-P02']);
		expect(screen.getByText('1 of 35 shown')).toBeVisible();
		people.look = 'people';
		await settled();
		expect(screen.getByText('2 of 60 shown'), 'where people are the lines, people are counted').toBeVisible();
	});
	test('how delegations stand that hides them all is named, and Show all brings them back', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		people.toggleStanding('over');
		await settled();
		expect(screen.getByText('0 of 35 shown')).toBeVisible();
		expect(screen.getByText('Nobody matches: How it stands: Over its seats.')).toBeVisible();
		const over = within(screen.getByRole('toolbar')).getByRole('button', { name: /^Delegation/ });
		expect(over).toHaveTextContent(/^Delegation\s*1$/);
		await user.click(screen.getByRole('button', { name: 'Show all' }));
		await settled();
		expect(people.rows).toHaveLength(95);
		expect(document.activeElement).toHaveAttribute('role', 'row');
	});
	test('the menu of a row opens by key, and gives the focus back', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		await user.keyboard('j');
		await settled();
		await user.keyboard('{Shift>}{F10}{/Shift}');
		await settled();
		expect(screen.getByRole('menu')).toBeVisible();
		expect(await axeFindings()).toEqual([]);
		await user.keyboard('{Escape}');
		await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
		await settled();
		expect(document.activeElement).toHaveAttribute('id', 'row-participant-P02');
	});
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
	test('a view that is forgotten can be kept again in its place, and a refusal is said', async () => {
		const user = userEvent.setup();
		let views = [{ name: 'Mine', shown: { ...people.shown, attention: true } }];
		backend.answers.people_views = () => views;
		backend.answers.forget_people_view = () => refuse('read_only');
		backend.answers.keep_people_view = ({ name, shown }) => ((views = [{ name: String(name), shown: shown as PeopleShown }]), null);
		const reading = new People(freshness);
		await freshness.again(['meeting']);
		render(Frame, { screen: KeepView as never, people: reading, given: { open: true } });
		await settled();
		const dialog = within(screen.getByRole('dialog', { name: 'Keep this view' }));
		const button = dialog.getByRole('button', { name: 'Forget' });
		await user.click(button);
		await settled();
		expect(dialog.getByRole('alert')).toBeVisible();
		backend.answers.forget_people_view = () => ((views = []), null);
		await user.click(button);
		await settled();
		expect(dialog.getByText('“Mine” is forgotten.')).toBeVisible();
		expect(dialog.queryByRole('alert')).toBeNull();
		expect(button, 'the way back is where the person is').toHaveFocus();
		expect(await axeFindings()).toEqual([]);
		await user.keyboard('{Enter}');
		await settled();
		expect(backend.sent('keep_people_view')).toMatchObject({ name: 'Mine', shown: { attention: true } });
		expect(button).toHaveAccessibleName('Forget');
	});
	test('a dialog that is closed gives the focus back to the row', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		await user.keyboard('j');
		await settled();
		const row = document.activeElement;
		await user.keyboard('n');
		await settled();
		expect(document.activeElement).toBe(screen.getByLabelText('Delegation'));
		await user.keyboard('{Escape}');
		await settled();
		expect(document.activeElement).toBe(row);
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
	test('I opens the import and a slash the search', async () => {
		const user = userEvent.setup();
		show();
		await user.keyboard('i');
		expect(importPeople).toHaveBeenCalledOnce();
		await user.keyboard('/');
		expect(document.activeElement).toBe(screen.getByRole('searchbox'));
	});
	test('only the rows in view are in the page', async () => {
		const [one] = group('BE').people;
		group('BE').people = Array.from({ length: 10_000 }, (_, index) => ({ ...one!, id: `participant-${index}`, family_name: `${index}` }));
		await people.load();
		show();
		await settled();
		expect(document.querySelectorAll('[role=row]').length).toBeLessThan(60);
		expect(document.querySelector('[role=grid]')).toHaveAttribute('aria-rowcount', '10094');
	});
	test('what happened to a person is shown, compared, and comes back', async () => {
		const user = userEvent.setup();
		const person = backend.read('person', { id: 'participant-P01' });
		const row = group('BE').people.find((one) => one.id === person.id)!;
		const changed: Changed = {
			noun: 'participant',
			record: person.id,
			field: { field: 'function', name: 'Function', before: 'Judge', after: row.function },
			restore() {
				person.details.seat.function = row.function = 'Judge';
				row.revision = person.revision += 1;
			}
		};
		happened(backend, changed);
		people.current = person.id;
		show();
		await settled();
		await user.click(screen.getByRole('tab', { name: 'History' }));
		await settled();
		await lookThroughHistory(backend, changed);
		await user.keyboard('{Escape}');
		await settled();
		expect(document.activeElement, 'Esc leaves the panel').toHaveAttribute('id', 'row-participant-P01');
		await user.keyboard('e');
		await settled();
		expect(document.activeElement, 'E finds a field from there too').toHaveProperty('value', 'Marie-Hélène');
		expect(screen.getByLabelText('Function')).toHaveValue('Judge');
	});
	test('what happened to a delegation is shown in its dialog, compared, and comes back', async () => {
		const user = userEvent.setup();
		group('BE').own_quota = group('BE').quota = 4;
		await people.load();
		const changed: Changed = {
			noun: 'delegation',
			record: 'delegation-BE',
			field: { field: 'quota', name: 'Seats', before: '3', after: '4' },
			restore: () => Object.assign(group('BE'), { own_quota: 3, quota: 3, revision: group('BE').revision + 1 })
		};
		happened(backend, changed);
		show();
		await settled();
		await user.keyboard('e');
		await settled();
		const dialog = within(screen.getByRole('dialog', { name: 'Belgium' }));
		expect(backend.sent('record_history'), 'only who opens it reads it').toBeUndefined();
		await user.type(dialog.getByLabelText(/^Contact/), 'Els');
		await user.click(dialog.getByText('History'));
		await settled();
		await lookThroughHistory(backend, changed);
		expect(dialog.getByLabelText(/seats/i), 'the form shows what came back').toHaveValue('3');
		expect(dialog.getByLabelText(/^Contact/), 'and keeps what was typed').toHaveValue('Els');
		await user.click(dialog.getByRole('button', { name: 'Save' }));
		await settled();
		expect(backend.sent('edit_delegation')).toMatchObject({ revision: group('BE').revision, quota: 3, contact: 'Els' });
	});
	test('class D is locked until it is asked for', async () => {
		const user = userEvent.setup();
		people.current = 'participant-P01';
		show();
		await settled();
		await user.click(screen.getByRole('tab', { name: 'Needs' }));
		expect(screen.queryByDisplayValue('vegetarian')).toBeNull();
		await user.click(within(screen.getByRole('tabpanel')).getByRole('button', { name: 'Show' }));
		expect(await screen.findByDisplayValue('vegetarian')).toBeVisible();
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
});
