import Frame from '$testing/Frame.svelte';
import type { NextWanted, SeriesDetails } from '$lib/ipc';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MeetingModel, NextDialog, SeriesDialog } from '.';

let backend: FakeBackend;
let model: MeetingModel;
const made = vi.fn();
beforeEach(async () => {
	backend = openBackend();
	model = new MeetingModel(freshness);
	await model.load();
	made.mockClear();
});

async function open(dialog: unknown) {
	render(Frame, { screen: dialog as never, meeting: model, given: { open: true, made } });
	await settled();
	return userEvent.setup();
}

describe('the next edition', () => {
	const sent = () => backend.sent('make_next_edition')?.wanted as NextWanted | undefined;
	const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
	const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

	test('what comes and what stays is said, with numbers', async () => {
		await open(NextDialog);
		expect(field('Title of the meeting').value).toBe('Focus Group against trafficking in human beings, fourth meeting');
		expect(field('Number in the series').value).toBe('4');
		expect(box('Delegations').closest('li')).toHaveTextContent('35');
		expect(box('People').closest('li')).toHaveTextContent('60');
		expect(box('Rooms').closest('li')).toHaveTextContent('Plenary room, Voltaire and Montesquieu');
		expect(screen.getByText(/needs and photo consent of each person/)).toBeVisible();
		for (const name of ['First day', 'Last day', 'Number in the series', 'Title of the meeting']) expect(field(name)).toBeRequired();
		expect(await axeFindings()).toEqual([]);
	});

	test('by keyboard alone it is made as long as the one before, with everything that there is', async () => {
		const user = await open(NextDialog);
		expect(document.activeElement, 'the first field').toBe(field('First day'));
		await user.keyboard('2025-09-24{Tab}');
		await settled();
		expect(field('Last day').value).toBe('25 September 2025');
		expect(backend.sent('next_edition')?.first, 'its year may stand in the title').toBe('2025-09-24');
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(sent()).toMatchObject({ ordinal: 4, from: '2025-09-24', to: '2025-09-25' });
		expect(sent()?.parts).toEqual(backend.read('next_edition').parts.map((one) => one.part));
		expect(made).toHaveBeenCalledOnce();
	});

	test('people come with their delegations', async () => {
		const user = await open(NextDialog);
		await user.click(box('Delegations'));
		expect(box('People')).not.toBeChecked();
		expect(box('People')).toBeDisabled();
		await user.click(box('Rooms'));
		await user.type(field('First day'), '2025-09-24{Tab}');
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		const left = ['delegations', 'persons', 'rooms'];
		expect(sent()?.parts.filter((part) => left.includes(part))).toEqual([]);
		expect(sent()?.parts).toContain('chairs');
	});

	test('what cannot be kept is marked where it is, and nothing is made', async () => {
		const user = await open(NextDialog);
		await user.type(field('First day'), '31 September');
		await user.clear(field('Title of the meeting'));
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(field('First day'), 'a day that does not exist').toBeInvalid();
		expect(document.activeElement).toBe(field('First day'));
		await user.clear(field('First day'));
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(field('First day')).toBeInvalid();
		expect(field('Title of the meeting')).toBeInvalid();
		expect(sent()).toBeUndefined();
		expect(await axeFindings()).toEqual([]);
	});

	test('a refusal stands at its field and what was typed stays', async () => {
		backend.answers.make_next_edition = () => refuse('value_refused', 'ordinal');
		const user = await open(NextDialog);
		await user.type(field('First day'), '2025-09-24{Tab}');
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(field('Number in the series')).toBeInvalid();
		expect(field('First day').value).toBe('24 September 2025');
		expect(made).not.toHaveBeenCalled();
	});
});

describe('the series', () => {
	const sent = () => backend.sent('edit_series')?.details as SeriesDetails | undefined;
	const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

	test('it shows its names and every edition, those of the workspace too', async () => {
		await open(SeriesDialog);
		expect(document.activeElement, 'the first field').toBe(cell('Name of the series'));
		expect(cell('Short name').value).toBe('THB Focus Group');
		for (const name of ['Name of the series', 'Short name']) expect(cell(name)).toBeRequired();
		expect(cell('Place, row 2').value).toBe('The Hague');
		expect(screen.getByText('26–27 June 2024').closest('li')).toHaveTextContent('In this workspace');
		expect(await axeFindings()).toEqual([]);
	});

	test('names and editions are kept in one step over what was read', async () => {
		const user = await open(SeriesDialog);
		await user.clear(cell('Short name'));
		await user.type(cell('Short name'), 'Focus Group');
		await user.clear(cell('Place, row 1'));
		await user.type(cell('Place, row 1'), 'Online only');
		await user.click(screen.getByRole('button', { name: 'Remove the 2nd meeting' }));
		await settled();
		expect(document.activeElement, 'the row before').toBe(cell('Number, row 1'));
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(backend.sent('edit_series')?.revision).toBe(1);
		expect(sent()).toEqual({
			name: 'Focus Group of Specialised Prosecutors against Trafficking in Human Beings',
			short: 'Focus Group',
			earlier: [{ ordinal: 1, from: '2022-06-14', to: '2022-06-14', place: 'Online only' }]
		});
	});

	test('an edition is added by keyboard; a number that is taken and a day that is none are said in its row', async () => {
		const user = await open(SeriesDialog);
		await user.click(screen.getByRole('button', { name: 'Add an edition' }));
		await settled();
		expect(document.activeElement).toBe(cell('Number, row 3'));
		await user.clear(cell('Number, row 3'));
		await user.keyboard('3{Tab}14 June 2021{Tab}');
		await settled();
		expect(cell('First day, row 3')).toHaveValue('14 June 2021');
		expect(cell('Last day, row 3'), 'the last day follows the first').toHaveValue('14 June 2021');
		expect(screen.getByRole('button', { name: 'Calendar: First day, row 3' })).toBeVisible();
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(sent()).toBeUndefined();
		expect(cell('Number, row 3')).toBeInvalid();
		expect(screen.getByText(/There is a meeting with the number 3 already\./)).toBeVisible();
		expect(await axeFindings()).toEqual([]);
	});

	test('an edition that is removed takes with it what could not be read', async () => {
		const user = await open(SeriesDialog);
		const second = cell('First day, row 2').value;
		await user.clear(cell('First day, row 1'));
		await user.type(cell('First day, row 1'), 'some day');
		await user.click(screen.getByRole('button', { name: 'Remove the 1st meeting' }));
		await settled();
		expect(cell('First day, row 1')).toHaveValue(second);
		expect(cell('First day, row 1')).toBeValid();
	});

	test('a series that was changed meanwhile is a choice between the two', async () => {
		const user = await open(SeriesDialog);
		await user.type(cell('Short name'), ' of mine');
		backend.answers.edit_series = () => refuse('changed_meanwhile');
		const theirs = backend.read('series')[0]!;
		Object.assign(theirs, { revision: 7, short: 'Theirs' });
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(screen.getByText('Theirs')).toBeVisible();
		expect(await axeFindings()).toEqual([]);
	});
});
