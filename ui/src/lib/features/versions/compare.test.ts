import Frame from '$testing/Frame.svelte';
import { axeFindings, FakeAgenda, openBackend, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CompareModel, DRAFT, firstChoice } from './compare.svelte';
import CompareDialog from './CompareDialog.svelte';

let backend: FakeBackend;
let fake: FakeAgenda;
beforeEach(() => {
	backend = openBackend();
	fake = new FakeAgenda(backend);
});

describe('the choice of versions', () => {
	test('begins with what changed since the last version', () => {
		expect(firstChoice({ versions: fake.versions, changed: true })).toEqual({ before: 'version-2', after: DRAFT });
	});
	test('begins with the last two versions where nothing changed since', () => {
		expect(firstChoice({ versions: fake.versions, changed: false })).toEqual({ before: 'version-1', after: 'version-2' });
		expect(firstChoice({ versions: fake.versions.slice(0, 1), changed: false })).toEqual({ before: 'version-1', after: DRAFT });
	});
	test('an answer to an earlier choice is not shown', async () => {
		const model = new CompareModel({ versions: fake.versions, changed: true });
		let answer = (_: unknown) => {};
		backend.answers.compare_agendas = () => new Promise((resolve) => (answer = resolve));
		const first = model.load();
		await settled();
		backend.answers.compare_agendas = () => ({ diff: { items: [], rooms: [] } });
		model.before = 'version-1';
		await model.load();
		answer(fake.on_compare_agendas({ before: 'version-2', after: null }));
		await first;
		expect(model.changes).toEqual([]);
	});
	test('changes are grouped by the day on which an item stands, or stood', async () => {
		const model = new CompareModel({ versions: fake.versions, changed: true });
		await model.load();
		expect(model.days.map((day) => [day.day, day.changes.map((change) => change.title)])).toEqual([
			['2024-06-26', ['Registration', 'Evaluation']],
			['2024-06-27', ['Common understanding: tour de table']]
		]);
		model.kind = 'people';
		expect(model.days.map((day) => day.day)).toEqual(['2024-06-27']);
	});
});

describe('the comparison', () => {
	async function show() {
		render(Frame, { screen: CompareDialog as never, given: { open: true, board: fake.on_agenda_board() } });
		await settled();
		return within(screen.getByRole('dialog'));
	}
	test('marks words that came and went, in both looks, and passes axe', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		expect(await axeFindings()).toEqual([]);
		const row = () => within(dialog.getByText('tour de table').closest('tr')!);
		expect(row().getByText('discussion').tagName).toBe('DEL');
		expect(row().getByText('tour de table').tagName).toBe('INS');
		expect(row().getByText('−10 min')).toBeVisible();
		expect(dialog.getByText('Evaluation').tagName).toBe('DEL');
		await user.click(dialog.getByRole('radio', { name: 'Side by side' }));
		const cells = dialog.getByText('tour de table').closest('tr')!.querySelectorAll('td');
		expect([cells[0], cells[2]].map((cell) => cell!.textContent)).toEqual(['10:00–11:10', '10:00–11:00']);
		expect(cells[1]!.textContent).not.toContain('tour de table');
		expect(cells[3]!.textContent).not.toContain('discussion');
		expect(await axeFindings()).toEqual([]);
	});
	test('kinds are counted and narrow the list', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		const filter = within(dialog.getByRole('group', { name: 'Kinds of change' }));
		expect(filter.getAllByRole('button').map((button) => button.textContent?.trim())).toEqual([
			'All3',
			'New1',
			'Dropped1',
			'Retimed1',
			'Retitled1',
			'People1'
		]);
		await user.click(filter.getByRole('button', { name: /New/ }));
		expect(dialog.queryByText('Evaluation')).toBeNull();
		expect(dialog.getByText('Registration')).toBeVisible();
	});
	test('a typing error is declared, stays visible and can be taken back', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		const toggle = () => dialog.getByRole('button', { name: /^Only a typing error: Title/ });
		await user.click(toggle());
		await settled();
		expect(fake.trivial).toEqual(['title-key']);
		expect(toggle()).toHaveAttribute('aria-pressed', 'true');
		expect(dialog.getByText('tour de table'), 'it stays visible').toBeVisible();
		await user.click(toggle());
		await settled();
		expect(fake.trivial).toEqual([]);
	});
	test('returning to a version asks once', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		const restored = () => backend.calls.findLast((one) => one.command === 'restore_agenda');
		await user.click(dialog.getByRole('button', { name: 'Return to 0.2' }));
		expect(restored()).toBeUndefined();
		expect(dialog.getByRole('alert')).toHaveTextContent('Undo brings it back');
		await user.click(dialog.getByRole('button', { name: 'Return to 0.2' }));
		await vi.waitFor(() => expect(restored()?.args.id).toBe('version-2'));
	});
	test('the same twice differs in nothing', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		await user.selectOptions(dialog.getByLabelText('Before'), 'Working draft');
		expect(await dialog.findByText('Nothing differs between Working draft and Working draft.')).toBeVisible();
	});
});
