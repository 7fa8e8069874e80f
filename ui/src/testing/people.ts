import { Toasts } from '$lib/components';
import { People, PeopleScreen } from '$lib/features/people';
import { render } from '@testing-library/svelte';
import { vi } from 'vitest';
import { freshness, openBackend, type FakeBackend } from '.';
import Frame from './Frame.svelte';

/** The people of the sample meeting, what answers for them, and what is said on their screen; anew for each test. */
export let backend: FakeBackend;
export let people: People;
export let toasts: Toasts;

/** What the screen does through others. */
export const importPeople = vi.fn();
export const exportPeople = vi.fn();

/** Opens the sample meeting, before each test. */
export async function openPeople() {
	importPeople.mockClear();
	exportPeople.mockClear();
	backend = openBackend();
	people = new People(freshness);
	toasts = new Toasts();
	await freshness.lookAt('meeting-3');
}

/** Draws their screen. */
export function show() {
	const order = { value: 'eu_protocol', label: 'EU protocol', choices: [], choose: vi.fn() };
	return render(Frame, { screen: PeopleScreen as never, people, toasts, given: { order, comfortable: false, importPeople, exportPeople } });
}

/** Whom the list shows: delegations by their codes, people by their family names. */
export const names = () => people.rows.map((row) => (row.kind === 'group' ? row.group.party.code : row.person.family_name));

/** What the backend has of a delegation. */
export const group = (code: string) => backend.read('people').groups.find((one) => one.party.code === code)!;
