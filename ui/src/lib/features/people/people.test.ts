import { giveFocus } from '$lib/components';
import { axeFindings, settled } from '$testing';
import { happened, lookThroughHistory, type Changed } from '$testing/history';
import { backend, group, importPeople, openPeople, people, show } from '$testing/people';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

beforeEach(openPeople);

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

test('the field for another name in print says in short that the name in lists is printed, which stands whole below', async () => {
	const { id, listed } = backend.read('person', { id: 'participant-P01' });
	people.current = id;
	show();
	await settled();
	const field = screen.getByLabelText<HTMLInputElement>('Printed as');
	expect(field.placeholder.length, 'a longer one is cut').toBeLessThan(20);
	expect(field.closest('section')).toHaveTextContent(`In lists: ${listed}`);
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
