import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Questions, QuestionsScreen } from '.';

let backend: FakeBackend;
let questions: Questions;
beforeEach(async () => {
	backend = openBackend();
	questions = new Questions(freshness);
	await freshness.lookAt('meeting-3');
	await questions.load();
});
const [exports, imports, keys] = [vi.fn(), vi.fn(), vi.fn()];

async function open() {
	render(Frame, { screen: QuestionsScreen, given: { items: backend.read('agenda_board').items, exports, imports, keys }, questions });
	await settled();
	return userEvent.setup();
}

describe('the questions', () => {
	test('who answered and who did not is all of those at the meeting', () => {
		const row = questions.question!;
		expect(row.reference).toBe('Q-01');
		expect(row.answers.length + questions.missing.length).toBe(questions.delegations.length);
	});
	test('the question that is read has the focus, and the keys move both', async () => {
		const user = await open();
		expect(document.activeElement).toHaveTextContent('Q-01');
		await user.keyboard('j');
		await settled();
		expect(questions.question?.reference).toBe('Q-02');
		expect(document.activeElement).toHaveTextContent('Q-02');
	});
	test('a question belongs to an item of the agenda, which is said above it', async () => {
		const user = await open();
		await user.click(screen.getByRole('button', { name: 'Change the question' }));
		const dialog = within(await screen.findByRole('dialog'));
		const item = backend.read('agenda_board').items.find((one) => one.number === '9')!;
		await user.selectOptions(dialog.getByLabelText('Item of the agenda'), item.id);
		await user.click(dialog.getByRole('button', { name: 'Save' }));
		await settled();
		expect(backend.sent('edit_question')).toMatchObject({ details: { item: item.id } });
	});
	test('an answer is entered for a delegation that has not answered', async () => {
		const user = await open();
		const first = questions.missing[0]!;
		await user.click(screen.getByRole('button', { name: new RegExp(`Enter the answer of ${first.name}`) }));
		const dialog = within(await screen.findByRole('dialog'));
		await user.type(dialog.getByLabelText('Answer'), 'By a recorded interview.');
		await user.click(dialog.getByRole('button', { name: 'Keep the answer' }));
		await settled();
		expect(backend.sent('answer_question')).toMatchObject({
			revision: 0,
			details: { party: first.id, text: 'By a recorded interview.', travels: 'anonymous', label: null }
		});
	});
	test('an answer without words is not sent', async () => {
		const user = await open();
		await user.keyboard('y');
		const dialog = within(await screen.findByRole('dialog'));
		for (const name of ['Delegation', 'Answer']) expect(dialog.getByLabelText(name)).toBeRequired();
		await user.click(dialog.getByRole('button', { name: 'Keep the answer' }));
		expect(dialog.getByText('Write what the delegation answers.')).toBeVisible();
	});
	test('a distribution is read in words and the shift has a sign', async () => {
		const user = await open();
		await user.click(screen.getByRole('radio', { name: 'Ratings' }));
		expect(screen.getByText(/↑ median up from/)).toBeVisible();
		expect(screen.getAllByRole('img')[0]).toHaveAccessibleName(/median .*1: \d/);
	});
	test('ballots that do not add up are refused at the counts, and the first of them has the focus', async () => {
		const user = await open();
		await user.click(screen.getByRole('radio', { name: 'Ratings' }));
		await user.click(screen.getAllByRole('button', { name: /ballots/i })[0]!);
		const dialog = within(await screen.findByRole('dialog'));
		const first = dialog.getByRole('textbox', { name: '1' });
		await user.clear(dialog.getByRole('textbox', { name: '3' }));
		await user.type(dialog.getByRole('textbox', { name: '3' }), 'few{Control>}{Enter}{/Control}');
		expect(dialog.getByRole('textbox', { name: '3' }), 'the one that cannot be read').toHaveAccessibleDescription(
			'Counts are whole numbers.'
		);
		await user.clear(dialog.getByRole('textbox', { name: '3' }));
		backend.answers.enter_ballots = () => refuse('value_refused', 'counts');
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(dialog.getByRole('group', { name: /How many/ })).toHaveAccessibleDescription('The reason for value_refused, and what to do.');
		expect(document.activeElement).toBe(first);
		expect(await axeFindings()).toEqual([]);
	});
	test('what was counted stands in pictures and in a table', async () => {
		const user = await open();
		await user.click(screen.getByRole('radio', { name: 'Evaluation' }));
		expect(screen.getByText(/31 forms, counted together/)).toBeVisible();
		expect(screen.getAllByRole('img')).toHaveLength(6);
		expect(screen.getAllByRole('row')).toHaveLength(7);
	});
	test.each(['Questions', 'Ratings', 'Evaluation'])('%s can be used by everybody', async (part) => {
		const user = await open();
		await user.click(screen.getByRole('radio', { name: part }));
		await settled();
		expect(await axeFindings()).toEqual([]);
	});
});
