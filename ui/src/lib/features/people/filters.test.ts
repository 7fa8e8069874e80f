import Frame from '$testing/Frame.svelte';
import { giveFocus } from '$lib/components';
import type { PeopleShown } from '$lib/ipc';
import { axeFindings, freshness, refuse, settled } from '$testing';
import { backend, group, names, openPeople, people, show, toasts } from '$testing/people';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { People } from '.';
import KeepView from './KeepView.svelte';
import { isMissing, standing } from './seats';

beforeEach(openPeople);

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

test('what filters people is in sight where seats are shown, and goes with the view', async () => {
	people.toggleStatus('registered');
	people.look = 'seats';
	show();
	await settled();
	const bar = within(screen.getByRole('toolbar'));
	expect(bar.getByRole('button', { name: /^Status/ })).toHaveTextContent(/^Status\s*1$/);
	expect(bar.queryByRole('button', { name: /^Role/ })).toBeNull();
	giveFocus(bar.getByRole('button', { name: /^Status/ }));
	await userEvent.setup().keyboard('{Enter}');
	await settled();
	const lines = [...document.querySelectorAll('[role=menuitemcheckbox]')];
	await userEvent.setup().click(lines.find((line) => line.textContent.includes('Registered'))!);
	await settled();
	expect(people.filtered).toBe(false);
	await userEvent.setup().keyboard('{Escape}');
	await waitFor(() => expect(document.querySelector('[role=menu]')).toBeNull());
	expect(bar.getByRole('button', { name: /^Status/ }), 'the last tick does not take its menu from under the hand').toHaveFocus();
	people.look = 'people';
	await settled();
	people.look = 'seats';
	await settled();
	expect(bar.queryByRole('button', { name: /^Status/ }), 'nothing filters people now').toBeNull();
});

test('a delegation that has somebody on the waiting list has named somebody', async () => {
	for (const person of group('CZ').people) Object.assign(person, { status: 'waiting_list', holds_seat: false });
	Object.assign(group('CZ'), { answer: 'coming', quota: 2 });
	await people.load();
	expect([standing(group('CZ')), isMissing(group('CZ'))]).toEqual(['free', false]);
	expect(standing({ ...group('CZ'), answer: 'declined' }), 'whoever it named before').toBe('declined');
	expect(standing({ ...group('CZ'), people: [] })).toBe('unnamed');
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
