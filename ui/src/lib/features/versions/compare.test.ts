import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import type { AgendaBoard } from '$lib/ipc';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { CompareModel, DRAFT, firstChoice } from './compare.svelte';
import CompareDialog from './CompareDialog.svelte';

let backend: FakeBackend;
let board: AgendaBoard;
beforeEach(() => {
	backend = openBackend();
	board = backend.read('agenda_board');
	const [first, , , last] = board.versions;
	board = { ...board, versions: [first!, last!], changed: false };
});

describe('the choice of versions', () => {
	test('begins with what changed since the last version', () => {
		expect(firstChoice({ versions: board.versions, changed: true })).toEqual({ before: 'version-1.0', after: DRAFT });
	});
	test('begins with the last two versions where nothing changed since', () => {
		expect(firstChoice({ versions: board.versions, changed: false })).toEqual({ before: 'version-0.1', after: 'version-1.0' });
		expect(firstChoice({ versions: board.versions.slice(0, 1), changed: false })).toEqual({ before: 'version-0.1', after: DRAFT });
	});
	test('an answer to an earlier choice is not shown', async () => {
		const model = new CompareModel({ versions: board.versions, changed: true });
		const asked = { before: 'version-0.1', after: 'version-1.0' };
		let answer = () => {};
		backend.answers.compare_agendas = () => new Promise((resolve) => (answer = () => resolve(backend.read('compare_agendas', asked))));
		const first = model.load();
		await settled();
		backend.answers.compare_agendas = () => backend.read('compare_agendas', { before: null, after: null });
		model.before = 'version-0.1';
		await model.load();
		answer();
		await first;
		expect(model.changes).toEqual([]);
	});
	test('changes are grouped by the day on which an item stands, or stood', async () => {
		const model = new CompareModel(board);
		await model.load();
		expect(model.days.map((day) => [day.day, day.changes.map((change) => change.reference)])).toEqual([
			['2024-06-26', ['I-05a', 'I-05b', 'I-07']],
			['2024-06-27', ['I-08', 'I-09', 'I-10', 'B-06', 'I-11', 'I-12', 'I-13', 'I-14']]
		]);
		model.kind = 'new';
		expect(model.days.map((day) => day.day)).toEqual(['2024-06-27']);
	});
});

describe('the comparison', () => {
	async function show(given = board) {
		render(Frame, { screen: CompareDialog as never, given: { open: true, board: given } });
		await settled();
		return within(screen.getByRole('dialog'));
	}
	test('marks words that came and went, in both looks, and passes axe', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		expect(await axeFindings()).toEqual([]);
		const row = () => within(dialog.getByText('Ieva Kalniņa-Roos').closest('tr')!);
		expect(row().getByText(/^to be confirmed/).tagName).toBe('DEL');
		expect(row().getByText('Ieva Kalniņa-Roos').tagName).toBe('INS');
		expect(row().getByText('10 min shorter')).toBeVisible();
		await user.click(dialog.getByRole('radio', { name: 'Side by side' }));
		const cells = dialog.getByText('Ieva Kalniņa-Roos').closest('tr')!.querySelectorAll('td');
		expect([cells[0], cells[2]].map((cell) => cell!.textContent)).toEqual(['11:30–13:00', '11:30–12:50']);
		expect(cells[1]!.textContent).not.toContain('Ieva Kalniņa-Roos');
		expect(cells[3]!.textContent).not.toContain('to be confirmed');
		expect(await axeFindings()).toEqual([]);
	});
	test('what was dropped is struck out', async () => {
		const dialog = await show({ ...board, versions: board.versions.toReversed() });
		expect(dialog.getByText(/^New ways of cooperation/).tagName).toBe('DEL');
	});
	test('kinds are counted and narrow the list', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		const filter = within(dialog.getByRole('group', { name: 'Kinds of change' }));
		expect(filter.getAllByRole('button').map((button) => button.textContent?.trim())).toEqual([
			'All11',
			'New1',
			'Moved6',
			'Retimed3',
			'Renumbered2',
			'Retitled2',
			'People2',
			'Label or rule1',
			'Text1'
		]);
		await user.click(filter.getByRole('button', { name: /New/ }));
		expect(dialog.queryByText(/^Conclusions and follow-up/)).toBeNull();
		expect(dialog.getByText(/^New ways of cooperation/)).toBeVisible();
	});
	test('a typing error is declared, stays visible and can be taken back', async () => {
		const user = userEvent.setup();
		const compared = backend.read('compare_agendas', { before: 'version-0.1', after: 'version-1.0' });
		const [title] = compared.diff.items.find((one) => one.reference === 'I-11')!.lines;
		backend.answers.declare_trivial = ({ trivial }) => ((title!.trivial = Boolean(trivial)), null);
		const dialog = await show();
		const row = () => within(dialog.getByText('sector').closest('tr')!);
		const toggle = () => row().getByRole('button', { name: /^Only a typing error: Title/ });
		await user.click(toggle());
		await settled();
		expect(backend.sent('declare_trivial')).toEqual({ keys: [title!.key], trivial: true });
		expect(toggle()).toHaveAttribute('aria-pressed', 'true');
		expect(dialog.getByText('sector'), 'it stays visible').toBeVisible();
		await user.click(toggle());
		await settled();
		expect(backend.sent('declare_trivial')).toEqual({ keys: [title!.key], trivial: false });
	});
	test('returning to a version asks once', async () => {
		const user = userEvent.setup();
		const dialog = await show({ ...board, changed: true });
		backend.answers.returning_to = () => ({
			people: [{ name: 'Annegret Weißhaupt', party: 'DE', items: ['5b', '10'] }],
			gone: [],
			items: Array.from({ length: 12 }, (_, at) => `${at + 1} Coffee`)
		});
		await user.click(dialog.getByRole('button', { name: 'Return to 1.0' }));
		expect(backend.sent('restore_agenda')).toBeUndefined();
		expect(await dialog.findByText('Annegret Weißhaupt (DE): 5b, 10'), 'whom it drops').toBeVisible();
		expect(dialog.getByText(/^Wait beside the timeline again: 1 Coffee, .*, 10 Coffee and 2 others\.$/)).toBeVisible();
		expect(dialog.getByRole('alert')).toHaveTextContent('Undo brings it back');
		await user.click(dialog.getByRole('button', { name: 'Return to 1.0' }));
		await waitFor(() => expect(backend.sent('restore_agenda')).toEqual({ id: 'version-1.0' }));
	});
	test('the same twice differs in nothing', async () => {
		const user = userEvent.setup();
		const dialog = await show({ ...board, changed: true });
		await user.selectOptions(dialog.getByLabelText('Before'), 'Working draft');
		expect(await dialog.findByText('Nothing differs between Working draft and Working draft.')).toBeVisible();
	});
});
