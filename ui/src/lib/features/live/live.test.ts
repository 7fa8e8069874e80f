import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import LiveScreen from '$testing/LiveScreen.svelte';
import { Live } from '.';

/** The tour de table of the sample, which should have been over at 11:10. */
const NOW = '2024-06-27T09:22:10Z';
let backend: FakeBackend;
let live: Live;
beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
	backend = openBackend();
	live = new Live(freshness);
	await freshness.lookAt('meeting-3');
});
afterEach(() => vi.useRealTimers());

async function open(given: { keys?: boolean; began?: (ids: readonly string[]) => void } = {}) {
	render(Frame, { screen: LiveScreen, given: { days: ['2024-06-26', '2024-06-27'], ...given }, live });
	await settled();
	return userEvent.setup();
}
const clock = () => within(screen.getByRole('region', { name: 'Clock' }));

test('the clock says what runs, until when, and how late it is', async () => {
	await open();
	expect(clock().getAllByText('11:22')[0]).toBeVisible();
	expect(clock().getByText(/Item 9 ends/)).toHaveTextContent('Item 9 ends 11:22');
	expect(clock().getByText('12 min late')).toBeVisible();
	expect(clock().getByText('since 10:14, 68 of 60 min')).toBeVisible();
	expect(clock().getByText('8 min over')).toBeVisible();
	expect(await axeFindings(document.body)).toEqual([]);
});
test('Alt+N begins what was seen to be next, and tells who asked', async () => {
	const began = vi.fn();
	const user = await open({ began });
	await user.keyboard('{Alt>}n{/Alt}');
	await settled();
	expect(backend.sent('begin_next')).toEqual({ seen: ['item-B-05'] });
	expect(began).toHaveBeenCalledWith(['item-B-05']);
});
test('plus gives what runs five minutes more', async () => {
	const user = await open();
	await user.keyboard('+');
	await settled();
	expect(backend.sent('give_time')).toEqual({ seen: ['item-I-09'], minutes: 5 });
});
test('a plan is chosen by its number and carried out whole', async () => {
	const user = await open({ keys: true });
	const plan = within(screen.getByRole('region', { name: 'The plan from here' }));
	expect(plan.getAllByRole('radio')).toHaveLength(3);
	expect(plan.getByRole('radio', { name: /Move the break/ }), 'the mildest is proposed').toBeChecked();
	await user.keyboard('1');
	expect(plan.getByRole('radio', { name: /Shorten what follows/ })).toBeChecked();
	expect(plan.getByText('Version 1.0 stays. The run sheet keeps both times.')).toBeVisible();
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('replan_day')).toEqual({ proposal: live.view!.proposals[0]!.proposal });
});
test('where the keys mean something else they choose nothing', async () => {
	const user = await open();
	await user.keyboard('1{Control>}{Enter}{/Control}');
	await settled();
	expect(screen.getByRole('radio', { name: /Move the break/ })).toBeChecked();
	expect(backend.sent('replan_day')).toBeUndefined();
});
test('leaving it is an answer until it gets later', async () => {
	const user = await open();
	await user.click(screen.getByRole('button', { name: 'Leave it' }));
	expect(screen.queryByRole('region', { name: 'The plan from here' })).toBeNull();
	backend.read('live_day').day!.stands!.late += 5;
	await live.load();
	expect(await screen.findByRole('region', { name: 'The plan from here' })).toBeVisible();
});
test('it is said that five minutes are left and that the time is over, once each', async () => {
	const stands = backend.read('live_day').day!.stands!;
	stands.left = 6;
	await open();
	const said = screen.getByRole('status');
	expect(said).toHaveTextContent('');
	for (const [left, words] of [
		[5, '5 minutes left.'],
		[4, '5 minutes left.'],
		[0, 'The time of the item is over.'],
		[-3, 'The time of the item is over.']
	] as const) {
		stands.left = left;
		await live.load();
		await settled();
		expect(said).toHaveTextContent(words);
	}
});
test('what was refused is said, and the day is read again', async () => {
	backend.answers.begin_next = () => refuse('changed_meanwhile');
	const user = await open();
	const reads = () => backend.calls.filter((one) => one.command === 'live_day').length;
	const before = reads();
	await user.click(screen.getByRole('button', { name: /Next item/ }));
	await settled();
	expect(reads()).toBeGreaterThan(before);
});
test('on another day it says when the meeting is, and begins nothing', async () => {
	Object.assign(backend.read('live_day'), { day: null, proposals: [] });
	const user = await open();
	expect(screen.getByText(/The meeting is not today/)).toBeVisible();
	await user.keyboard('{Alt>}n{/Alt}');
	expect(backend.sent('begin_next')).toBeUndefined();
});
