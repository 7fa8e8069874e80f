import { Toasts } from '$lib/components';
import { People, PeopleScreen } from '$lib/features/people';
import { render } from '@testing-library/svelte';
import { vi } from 'vitest';
import { freshness, openBackend, type FakeBackend } from '.';
import Frame from './Frame.svelte';

/** The people of the sample meeting, and what answers for them. */
export interface PeopleDesk {
	backend: FakeBackend;
	people: People;
	toasts: Toasts;
}

/** What the screen does through others. */
export const importPeople = vi.fn();
export const exportPeople = vi.fn();

export async function openPeople(): Promise<PeopleDesk> {
	importPeople.mockClear();
	exportPeople.mockClear();
	const desk = { backend: openBackend(), people: new People(freshness), toasts: new Toasts() };
	await freshness.lookAt('meeting-3');
	return desk;
}

/** Draws their screen. */
export function showPeople({ people, toasts }: Pick<PeopleDesk, 'people' | 'toasts'>) {
	const order = { value: 'eu_protocol', label: 'EU protocol', choices: [], choose: vi.fn() };
	return render(Frame, { screen: PeopleScreen as never, people, toasts, given: { order, comfortable: false, importPeople, exportPeople } });
}

/** Whom the list shows: delegations by their codes, people by their family names. */
export const namesOf = (people: People) => people.rows.map((row) => (row.kind === 'group' ? row.group.party.code : row.person.family_name));

/** What the backend has of a delegation. */
export const groupOf = (backend: FakeBackend, code: string) => backend.read('people').groups.find((one) => one.party.code === code)!;
