import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Review, ReviewScreen } from '.';

let backend: FakeBackend;
let review: Review;
beforeEach(async () => {
	backend = openBackend();
	review = new Review(freshness);
	await freshness.lookAt('meeting-3');
});

async function open(given: object = {}) {
	render(Frame, { screen: ReviewScreen, given: { exports: vi.fn(), takeIn: vi.fn(), ...given }, review });
	await settled();
	return userEvent.setup();
}
const panel = () => screen.getByRole('complementary', { name: 'Keys and comments' });

test('what changed stands in the order of the agenda, what is said beside it, and both keys', async () => {
	await open();
	const board = backend.read('review_board');
	const changed = board.days.flatMap((day) => day.items).filter((item) => item.kinds.length > 0);
	expect(review.changed).toBe(changed.length);
	expect(panel()).toHaveTextContent('Approved, version');
	expect(panel()).toHaveTextContent('asked, no answer yet');
	expect(await axeFindings()).toEqual([]);
});

test('by keyboard an item is reached, and one key accepts what is suggested there', async () => {
	const user = await open();
	while (!document.activeElement?.textContent?.includes('Common understanding') && review.current !== review.rows.at(-1)?.id) {
		await user.keyboard('j');
	}
	expect(panel()).toHaveTextContent('A round of 35 does not fit an hour.');
	expect(panel()).toHaveTextContent('This cannot be followed together with:');
	const first = review.waiting(review.row)[0]!;
	await user.keyboard('y');
	await settled();
	expect(backend.sent('accept_suggestion')).toEqual({ id: first.id, revision: first.revision });
});

test('a suggestion is refused for a reason, and the dialog says what is missing', async () => {
	const user = await open();
	review.current = review.rows.find((row) => review.waiting(row).length > 0)!.id;
	await settled();
	const entry = review.waiting(review.row)[0]!;
	await user.click(within(panel()).getAllByRole('button', { name: /^Refuse/ })[0]!);
	const dialog = await screen.findByRole('dialog', { name: /Refuse the suggestion of/ });
	await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'Too long');
	await user.click(within(dialog).getByRole('button', { name: /^Refuse/ }));
	await settled();
	expect(backend.sent('refuse_suggestion')).toEqual({ id: entry.id, revision: entry.revision, reason: 'Too long' });
});

test('a change is suggested over the item as it stands', async () => {
	const user = await open();
	review.current = review.rows.find((row) => row.item?.title.startsWith('Common understanding'))!.id;
	await settled();
	await user.click(within(panel()).getByRole('button', { name: /Suggest a change/ }));
	const dialog = await screen.findByRole('dialog');
	const title = within(dialog).getByRole('textbox', { name: 'Title' });
	expect(title).toHaveValue(review.row!.item!.title);
	await user.clear(title);
	await user.type(title, 'A shorter title');
	await user.click(within(dialog).getByRole('button', { name: /Send the suggestion/ }));
	await settled();
	expect(backend.sent('add_comment')).toMatchObject({
		version: review.board!.version.id,
		wanted: { about: { item: review.current }, suggestion: { what: 'title', title: 'A shorter title' } }
	});
});

test('what a body in the chair says is noted with whoever said it', async () => {
	const user = await open();
	await user.click(within(panel()).getAllByRole('button', { name: /^Note what/ })[1]!);
	const dialog = await screen.findByRole('dialog');
	await user.click(within(dialog).getByRole('radio', { name: 'Changes asked for' }));
	await user.type(within(dialog).getByRole('textbox', { name: 'What must change' }), 'The title of 9');
	await user.click(within(dialog).getByRole('button', { name: /Note it/ }));
	await settled();
	expect(backend.sent('note_approval')).toMatchObject({
		wanted: { body: review.board!.keys[1]!.code, choice: 'ask_for_changes', remark: 'The title of 9' }
	});
});

test('without a version it says what to do', async () => {
	backend.answers.review_board = () => refuse('value_refused', 'version');
	await open();
	expect(screen.getByRole('alert')).toBeVisible();
	expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});
