import Frame from '$testing/Frame.svelte';
import { onChange } from '$lib/ipc';
import { axeFindings, openBackend, PARTIES, PEOPLE, person, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PeopleScreen, People } from '.';
import { listOf, PersonCard } from './card.svelte';
import { pips, seated } from './seats';

let backend: FakeBackend;
let people: People;
beforeEach(async () => {
	backend = openBackend();
	people = new People();
	await people.load();
	await people.loadParties();
});
const names = () => people.rows.map((row) => (row.kind === 'group' ? row.group.party.code : row.person.family_name));

describe('the list', () => {
	test('a delegation without people keeps its row', () => {
		expect(names()).toContain('EE');
	});
	test('a search keeps the group of whoever is found', async () => {
		people.search('zkouskova');
		await new Promise((resolve) => setTimeout(resolve, 160));
		expect(names()).toEqual(['CZ', 'Zkoušková']);
		people.search('');
		expect(people.shownPeople).toBe(PEOPLE.length);
	});
	test('filters by kind, role, day and mode leave out the others', () => {
		people.kind = 'eu_body';
		expect(names()).toEqual(['COM', 'Prova']);
		people.clearFilters();
		people.toggleRole('speaker');
		expect(names()).toEqual(['BE', 'Voorbeeld']);
		people.clearFilters();
		people.toggleDayMode(1, 'online');
		expect(names()).toEqual(['NO', 'Prøve']);
	});
	test('needs attention shows the names without a Latin form', () => {
		expect(people.attentionCount).toBe(1);
		people.attention = true;
		expect(names()).toEqual(['EL', 'Δοκιμή']);
	});
	test('a removed person is no longer selected', async () => {
		people.toggle('participant-P01');
		backend.people = backend.people.slice(1);
		await people.load();
		expect(people.selected.size).toBe(0);
	});
	test('dropping leaves nothing of anybody', () => {
		people.toggle('participant-P01');
		people.current = 'participant-P01';
		people.search('anouk');
		people.drop();
		expect([people.view, people.rows, people.selected.size, people.query, people.current]).toEqual([null, [], 0, '', null]);
	});
});

describe('seats', () => {
	test('one square for each seat: in the room, online, free', () => {
		const group = people.view!.groups.find((one) => one.party.code === 'BE')!;
		expect(pips(group)).toEqual(['room', 'online']);
		expect(pips(people.view!.groups.find((one) => one.party.code === 'EE')!)).toEqual(['free', 'free']);
	});
	test('whoever declined holds no seat', async () => {
		backend.people[0]!.status = 'declined';
		await people.load();
		expect(seated(people.view!.groups[0]!)).toBe(1);
	});
	test('a body without a quota has no squares', () => {
		expect(pips(people.view!.groups.find((one) => one.party.code === 'COM')!)).toBeNull();
	});
});

describe('the card of one person', () => {
	let card: PersonCard;
	beforeEach(async () => {
		card = new PersonCard();
		await card.show('participant-P01');
	});
	const lastEdit = () => backend.calls.findLast((one) => one.command === 'edit_person')!.args.edit;

	test('sends only what changed', async () => {
		card.draft!.function = 'Senior prosecutor';
		await card.save();
		expect(lastEdit()).toMatchObject({ function: 'Senior prosecutor', name: null, email: null, roles: null, needs: null });
		expect(card.detail!.function).toBe('Senior prosecutor');
	});
	test('saves nothing where nothing changed', async () => {
		await card.save();
		expect(backend.calls.some((one) => one.command === 'edit_person')).toBe(false);
	});
	test('two quick changes are saved one after the other', async () => {
		card.draft!.function = 'Judge';
		const first = card.save();
		card.draft!.phone = '+32 2 000 00 00';
		await Promise.all([first, card.save()]);
		expect(backend.people[0]).toMatchObject({ function: 'Judge', phone: '+32 2 000 00 00' });
		expect(card.clashes).toEqual([]);
	});
	test('a refused field keeps what was typed and says why', async () => {
		card.draft!.email = 'no address';
		await card.save();
		expect(card.errorOf('email')?.code).toBe('value_refused');
		expect(card.draft!.email).toBe('no address');
		card.revert('email');
		expect(card.draft!.email).toBe('p01@people.test');
	});
	test('a change of another one in another field is joined', async () => {
		Object.assign(backend.people[0]!, { revision: 2, phone: '112' });
		card.draft!.function = 'Judge';
		await card.save();
		expect(card.clashes).toEqual([]);
		expect(backend.people[0]).toMatchObject({ function: 'Judge', phone: '112' });
	});
	test('a change of another one in the same field is a choice', async () => {
		Object.assign(backend.people[0]!, { revision: 2, function: 'Theirs' });
		card.draft!.function = 'Mine';
		await card.save();
		expect(card.clashes).toMatchObject([{ field: 'function', mine: 'Mine', theirs: 'Theirs' }]);
		expect(backend.people[0]!.function, 'nothing is overwritten unseen').toBe('Theirs');
		card.clashes[0]!.keep = 'mine';
		await card.settle();
		expect(backend.people[0]!.function).toBe('Mine');
	});
	test('needs are read only when asked for, and forgotten with the person', async () => {
		backend.needs['participant-P03'] = { dietary: 'vegetarian', accessibility: '' };
		await card.show('participant-P03');
		expect(backend.calls.some((one) => one.command === 'open_needs')).toBe(false);
		await card.openNeeds();
		expect(card.needs?.dietary).toBe('vegetarian');
		await card.show('participant-P01');
		expect(card.needs).toBeNull();
	});
	test('languages are typed with any separator', () => {
		expect(listOf('EN, fr;  DE ;')).toEqual(['EN', 'fr', 'DE']);
	});
});

describe('the screen', () => {
	const importPeople = vi.fn();
	const show = () =>
		render(Frame, { screen: PeopleScreen as never, people, given: { order: 'EU protocol', comfortable: false, importPeople } });

	test('passes axe with people, and empty', async () => {
		const shown = show();
		people.current = 'participant-P04';
		await settled();
		expect(await axeFindings()).toEqual([]);
		shown.unmount();
		backend.people = [];
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
		expect(document.activeElement).toHaveAttribute('id', 'row-participant-P01');
		await user.keyboard(' {ArrowDown}');
		expect(people.selected.has('participant-P01')).toBe(true);
		expect(document.activeElement).toHaveAttribute('id', 'row-participant-P02');
		await user.keyboard('e');
		await settled();
		expect(document.activeElement).toHaveProperty('value', 'Bram');
		await user.keyboard('{Escape}');
		await settled();
		expect(document.activeElement).toHaveAttribute('id', 'row-participant-P02');
	});
	test('who is removed leaves the focus to who stands there now', async () => {
		const user = userEvent.setup();
		show();
		await settled();
		await user.keyboard('jj');
		await settled();
		expect(people.currentPerson?.reference).toBe('P02');
		const stop = onChange(['participant'], () => void people.load());
		await user.keyboard('{Delete}');
		await settled();
		expect(backend.people.map((one) => one.reference)).not.toContain('P02');
		expect(document.activeElement).toHaveAttribute('id', 'row-delegation-CZ');
		await user.keyboard('{ArrowDown}');
		await settled();
		expect(people.currentPerson?.reference, 'the next key goes on from there').toBe('P03');
		stop();
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
		await vi.waitFor(() => expect(document.querySelector('[role=option]')).toHaveTextContent('Estonia'));
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
	test('I opens the import and a slash the search', async () => {
		const user = userEvent.setup();
		show();
		await user.keyboard('i');
		expect(importPeople).toHaveBeenCalledOnce();
		await user.keyboard('/');
		expect(document.activeElement).toBe(screen.getByRole('searchbox'));
	});
	test('only the rows in view are in the page', async () => {
		backend.people = Array.from({ length: 10_000 }, (_, index) => person(`P${index}`, 'BE', 'Person', `Number ${index}`));
		backend.parties = PARTIES;
		await people.load();
		show();
		await settled();
		expect(document.querySelectorAll('[role=row]').length).toBeLessThan(60);
		expect(document.querySelector('[role=grid]')).toHaveAttribute('aria-rowcount', '10007');
	});
	test('class D is locked until it is asked for', async () => {
		const user = userEvent.setup();
		backend.needs['participant-P03'] = { dietary: 'vegetarian', accessibility: '' };
		people.current = 'participant-P03';
		show();
		await settled();
		await user.click(screen.getByRole('tab', { name: 'Needs' }));
		expect(screen.queryByDisplayValue('vegetarian')).toBeNull();
		await user.click(within(screen.getByRole('tabpanel')).getByRole('button', { name: 'Show' }));
		expect(await screen.findByDisplayValue('vegetarian')).toBeVisible();
	});
	test('a person is added with a delegation from the fixed list', async () => {
		const user = userEvent.setup();
		show();
		await user.keyboard('n');
		await settled();
		await user.type(screen.getByLabelText('Delegation'), 'eesti');
		// Without a layout the list has no place; readers would find it, the query by role does not.
		await vi.waitFor(() => expect(document.querySelector('[role=option]')).toHaveTextContent('Estonia'));
		await user.keyboard('{Enter}');
		await user.type(screen.getByLabelText('Family name', { selector: '[role=dialog] input' }), 'Näidis');
		expect(await axeFindings()).toEqual([]);
		await user.click(screen.getAllByRole('button', { name: 'Add person' }).at(-1)!);
		await settled();
		expect(backend.people.at(-1)).toMatchObject({ name: { family_name: 'Näidis' }, party: { code: 'EE' } });
		expect(document.activeElement, 'the next key is for whoever was added').toHaveAttribute('id', `row-${backend.people.at(-1)!.id}`);
	});
});
