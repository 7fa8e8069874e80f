import { freshness } from '$testing';
import { backend, group, names, openPeople, people } from '$testing/people';
import { waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { pips, seated, standing } from './seats';

beforeEach(openPeople);

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
