import Frame from '$testing/Frame.svelte';
import type { Meeting, MeetingDetails } from '$lib/ipc';
import { axeFindings, freshness, openBackend, settled, type FakeBackend } from '$testing';
import { unsavedTexts } from '$lib/features/session';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MeetingFormScreen, MeetingModel } from '.';
import { MeetingForm } from './form.svelte';
import { ordinalWord } from '$lib/words';

let backend: FakeBackend;
let model: MeetingModel;
let meeting: Meeting;
beforeEach(async () => {
	backend = openBackend();
	meeting = structuredClone(backend.read('meeting_view')!.meeting);
	model = new MeetingModel(freshness);
	await model.load();
});

describe('the form', () => {
	const sent = () => backend.sent('edit_meeting')?.details as MeetingDetails | undefined;
	test('everything but what was changed is sent back exactly as it was', async () => {
		const form = new MeetingForm(model, meeting);
		form.values.title = 'Another title';
		const { id: _id, revision: _revision, series: _series, ...details } = meeting;
		expect(await form.save()).toBe(true);
		expect(sent()).toEqual({ ...details, title: 'Another title' });
	});
	test('the next meeting of a series gets the next number', () => {
		const form = new MeetingForm(model, null);
		form.chooseSeries(backend.read('series')[0]!);
		expect(form.values.ordinal, 'the third is in the workspace').toBe('4');
	});
	test('a last day before the first is refused here', async () => {
		const form = new MeetingForm(model, meeting);
		form.values.to = '2024-06-25';
		expect(await form.save()).toBe(false);
		expect(form.missing.has('order')).toBe(true);
		expect(sent()).toBeUndefined();
	});
	test('the hours of a day are typed as times and lengths', async () => {
		const form = new MeetingForm(model, { ...meeting, hours: { from: 510, to: 1080, most: 405 } });
		expect([form.values.hours_from, form.values.hours_to, form.values.hours_most]).toEqual(['08:30', '18:00', '6:45']);
		Object.assign(form.values, { hours_from: '8.30', hours_to: '18.00' });
		expect(await form.save()).toBe(true);
		expect(sent(), 'typed otherwise, and meant the same').toBeUndefined();
		Object.assign(form.values, { hours_from: '9.00', hours_to: '24:00', hours_most: '6,5' });
		expect(await form.save()).toBe(true);
		expect(sent()?.hours).toEqual({ from: 540, to: 1440, most: 390 });
	});
	test('hours that end before they begin, or are none, are refused here', async () => {
		const form = new MeetingForm(model, meeting);
		Object.assign(form.values, { hours_from: 'nine', hours_to: '18:00', hours_most: '0' });
		expect(await form.save()).toBe(false);
		expect([...form.missing]).toEqual(['hours_from', 'hours_most']);
		Object.assign(form.values, { hours_from: '18:30', hours_most: '7' });
		expect([...form.missing]).toEqual(['hours']);
		expect(sent()).toBeUndefined();
	});
	test('a body that chairs alone leaves the second place empty', async () => {
		const form = new MeetingForm(model, meeting);
		form.values.chair_2 = '';
		expect(await form.save()).toBe(true);
		expect(sent()?.chairs).toEqual([{ party: 'EUROJUST', unit: '' }]);
	});
	test('a meeting changed meanwhile is a choice between the two', async () => {
		const form = new MeetingForm(model, meeting);
		Object.assign(backend.read('meeting_view')!.meeting, { revision: 7, title: 'Theirs' });
		form.values.title = 'Mine';
		expect(await form.save()).toBe(false);
		expect(form.clashes).toMatchObject([{ field: 'title', mine: 'Mine', theirs: 'Theirs' }]);
		form.clashes[0]!.keep = 'mine';
		expect(await form.settle()).toBe(true);
		expect(sent()?.title).toBe('Mine');
		expect(backend.sent('edit_meeting')?.revision, 'over what the other one saved').toBe(7);
	});
});

test('ordinals are said as people say them', () => {
	expect([1, 2, 3, 4, 11, 12, 13, 21, 102].map(ordinalWord)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd']);
});

test('a new meeting marks what it needs, and its last day follows the first', async () => {
	backend.read('series').length = 0;
	render(Frame, { screen: MeetingFormScreen as never, meeting: model, given: { editing: null, saved: vi.fn() } });
	await settled();
	const user = userEvent.setup();
	const [first, last] = ['First day', 'Last day'].map((name) => screen.getByRole<HTMLInputElement>('textbox', { name }));
	const [chair, other] = screen.getAllByLabelText('Chairing body');
	for (const name of ['Name of the series', 'Short name', 'Title of the meeting']) expect(screen.getByLabelText(name)).toBeRequired();
	expect(chair).toBeRequired();
	expect(other, 'a body may chair alone').not.toBeRequired();
	await user.type(first!, '26.6.2025');
	await user.tab();
	await settled();
	expect(last).toHaveValue('26 June 2025');
});

test('what is typed in it is kept when everything is locked', async () => {
	const unsaved = unsavedTexts(() => '/meeting');
	render(Frame, { screen: MeetingFormScreen as never, meeting: model, given: { editing: meeting, saved: vi.fn() }, unsaved });
	await settled();
	await userEvent.setup().type(screen.getByLabelText('City'), ' and Delft');
	expect(unsaved.now()).toMatchObject([
		{ place: '/meeting', dialog: 'Edit this meeting', texts: [{ label: 'City', text: 'The Hague and Delft' }] }
	]);
});

test('the screen passes axe, both chairs are labelled alike', async () => {
	render(Frame, { screen: MeetingFormScreen as never, meeting: model, given: { editing: meeting, saved: vi.fn(), cancel: vi.fn() } });
	await settled();
	expect(await axeFindings()).toEqual([]);
	expect(screen.getAllByLabelText('Chairing body')).toHaveLength(2);
	expect(screen.getAllByLabelText('Chairing body').map((input) => (input as HTMLInputElement).value)).toEqual([
		'Eurojust',
		'European Commission'
	]);
});
