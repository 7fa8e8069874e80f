import Frame from '$testing/Frame.svelte';
import { axeFindings, FakeAgenda, openBackend, settled, type FakeBackend, freshness } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { AddItemDialog, Agenda, FindingsDialog, ProposalsDialog } from '.';

let backend: FakeBackend;
let fake: FakeAgenda;
let agenda: Agenda;
beforeEach(async () => {
	backend = openBackend();
	fake = new FakeAgenda(backend);
	agenda = new Agenda(freshness);
	await agenda.load();
});
async function show(dialog: unknown, given: Record<string, unknown> = {}) {
	render(Frame, { screen: dialog as never, agenda, given: { open: true, ...given } });
	await settled();
	return within(screen.getByRole('dialog'));
}

describe('a new item', () => {
	test('follows the last item of its day, as long as its kind usually is', async () => {
		const user = userEvent.setup();
		const dialog = await show(AddItemDialog);
		expect(await axeFindings()).toEqual([]);
		expect(dialog.getByLabelText('Start')).toHaveValue('15:20');
		await user.type(dialog.getByLabelText('Title'), 'Reports');
		await user.selectOptions(dialog.getByLabelText('Kind'), 'Workshop');
		await user.selectOptions(dialog.getByLabelText('Day'), '2024-06-27');
		expect(dialog.getByText('11:00–12:20, CEST, UTC+2')).toBeVisible();
		await user.click(dialog.getByRole('button', { name: 'Add item' }));
		await settled();
		expect(fake.items.at(-1)).toMatchObject({ title: 'Reports', kind: 'workshop', day: '2024-06-27', start: 660, duration: 80 });
		expect(agenda.currentItem?.title, 'it is shown at once').toBe('Reports');
	});
	test('takes the slot that has the focus', async () => {
		const dialog = await show(AddItemDialog, { slot: { day: '2024-06-27', start: 720, room: 'room-R-02' } });
		expect(dialog.getByLabelText('Start')).toHaveValue('12:00');
		expect(dialog.getByLabelText('Room')).toHaveValue('room-R-02');
	});
	test('may wait beside the timeline, and needs a title', async () => {
		const user = userEvent.setup();
		const dialog = await show(AddItemDialog);
		await user.selectOptions(dialog.getByLabelText('Day'), 'beside the timeline');
		await user.click(dialog.getByRole('button', { name: 'Add item' }));
		expect(dialog.getByLabelText('Title')).toHaveAccessibleDescription('This is needed.');
		await user.type(dialog.getByLabelText('Title'), 'Waits');
		await user.click(dialog.getByRole('button', { name: 'Add item' }));
		await settled();
		expect(fake.items.at(-1)).toMatchObject({ title: 'Waits', day: null });
	});
});

test('the list of what to check is narrowed by level', async () => {
	const user = userEvent.setup();
	const dialog = await show(FindingsDialog, { level: 'warning' });
	expect(dialog.getAllByRole('listitem')).toHaveLength(1);
	await user.click(dialog.getByRole('button', { name: 'All 3' }));
	expect(dialog.getAllByRole('listitem')).toHaveLength(3);
	expect(await axeFindings()).toEqual([]);
});

describe('proposals', () => {
	test('a topic waits beside the timeline', async () => {
		const user = userEvent.setup();
		const dialog = await show(ProposalsDialog);
		expect(await axeFindings()).toEqual([]);
		await user.type(dialog.getByLabelText('Topic'), 'Evidence from abroad');
		await user.type(dialog.getByLabelText('Proposed by'), 'Estonia{Enter}');
		await settled();
		expect(fake.items.at(-1)).toMatchObject({ title: 'Evidence from abroad', day: null, proposed_by: 'Estonia', duration: 45 });
	});
	test('topics of an earlier edition are taken by choice', async () => {
		const user = userEvent.setup();
		const dialog = await show(ProposalsDialog);
		expect(dialog.getByRole('button', { name: 'Take 0 topics' })).toBeDisabled();
		await user.click(dialog.getByLabelText('2 Evidence from platforms'));
		await user.click(dialog.getByRole('button', { name: 'Take 1 topic' }));
		await settled();
		expect(backend.calls.findLast((one) => one.command === 'propose_items')!.args.items).toEqual(['old-2']);
	});
});
