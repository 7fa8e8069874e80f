import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { DraftToRead, LineRemark } from '$lib/ipc';
import { giveFocus, Toasts } from '$lib/components';
import { changeKindWords } from '$lib/words';
import { Drafts, DraftsScreen, inPouch, KeysAtGlance, Review, ReviewScreen } from '.';

let backend: FakeBackend;
let review: Review;
beforeEach(async () => {
	backend = openBackend();
	review = new Review(freshness);
	await freshness.lookAt('meeting-3');
});

async function open(given: object = {}, toasts = new Toasts()) {
	render(Frame, { screen: ReviewScreen, given: { exports: vi.fn(), takeIn: vi.fn(), ...given }, review, toasts });
	await settled();
	return userEvent.setup();
}
const panel = () => screen.getByRole('complementary', { name: 'Keys and comments' });

test('what changed stands in the order of the agenda, what is said beside it, and both keys', async () => {
	await open();
	const board = backend.read('review_board');
	const changed = board.days.flatMap((day) => day.items).filter((item) => item.kinds.length > 0);
	expect(review.changed).toBe(changed.length);
	expect(screen.getByRole('grid'), 'what is hidden and has no number is counted alone').not.toHaveTextContent('()');
	expect(panel()).toHaveTextContent('Approved, version');
	expect(panel()).toHaveTextContent('asked, no answer yet');
	expect(await axeFindings()).toEqual([]);
});

test('by keyboard an item is reached, and one key accepts what is suggested there', async () => {
	const inSight = vi.spyOn(Element.prototype, 'scrollIntoView');
	onTestFinished(() => inSight.mockRestore());
	const user = await open();
	const seen = () => (inSight.mock.contexts as Element[]).map(({ id }) => id).filter((id) => /^(thread|said)-/.test(id));
	expect(seen(), 'the panel begins with the keys').toEqual([]);
	while (!document.activeElement?.textContent?.includes('Common understanding') && review.current !== review.rows.at(-1)?.id) {
		await user.keyboard('j');
	}
	expect(panel()).toHaveTextContent('A round of 35 does not fit an hour.');
	expect(panel()).toHaveTextContent('Only one of these can be followed');
	const first = review.waiting(review.row)[0]!;
	expect(seen().at(-1), 'what is decided on by a key, however long its thread is').toBe(`said-${first.id}`);
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

/** From here on what is decided counts as decided, where a change waits in a row before as well. */
function decides() {
	const { threads } = backend.read('review_board');
	const entries = () => threads.flatMap((thread) => thread.entries);
	const decide = (id: unknown, accepted: boolean) => {
		const entry = entries().find((one) => one.id === id)!;
		entry.decision = { accepted, at: entry.at, by: entry.author, reason: '' };
		return null as never;
	};
	const change = entries().find((entry) => entry.suggestion)!;
	const earlier = threads[0]!.entries[0]!;
	[earlier.suggestion, earlier.change, earlier.what] = [change.suggestion, change.change, change.what];
	backend.answers.accept_suggestion = ({ id }) => decide(id, true);
	backend.answers.refuse_suggestion = ({ id }) => decide(id, false);
	const waiting = threads.filter((thread) => thread.entries.some((entry) => entry.suggestion)).map((thread) => `thread-${thread.id}`);
	expect(waiting).toHaveLength(3);
	return { waiting, row: threads.at(-1)!.item };
}

test('a decision leads on to the next change that waits: in its row, else in another, else nowhere', async () => {
	const { waiting, row } = decides();
	const user = await open();
	review.current = row;
	await settled();
	const [earlier, second, third] = waiting;
	const at = () => document.activeElement?.id;
	giveFocus(document.getElementById(second!));
	await user.keyboard('y');
	await settled();
	expect(at()).toBe(third);
	await user.keyboard('x');
	const dialog = await screen.findByRole('dialog', { name: /Refuse the suggestion of/ });
	await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'Too long{Enter}');
	await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
	await settled();
	expect(at()).toBe(earlier);
	expect(review.row?.threads[0]?.id).toBe(earlier!.replace('thread-', ''));
	await user.keyboard('y');
	await settled();
	expect(at(), 'nothing waits any more').toBe(earlier);
});

test('from the list a decision leads on to the next row, and a button that is gone to the next thread', async () => {
	const { waiting, row } = decides();
	const user = await open();
	review.current = row;
	await settled();
	giveFocus(document.getElementById(`review-${row}`));
	await user.keyboard('y');
	await settled();
	expect(document.activeElement?.id, 'another change of the row waits').toBe(`review-${row}`);
	await user.click(within(document.getElementById(waiting[2]!)!).getByRole('button', { name: /^Refuse/ }));
	const dialog = await screen.findByRole('dialog', { name: /Refuse the suggestion of/ });
	await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'Too long{Enter}');
	await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
	await settled();
	expect(document.activeElement?.id).toBe(waiting[0]);
});

test('whoever goes elsewhere while a decision is saved stays there', async () => {
	const { waiting, row } = decides();
	const answered = backend.answers.accept_suggestion!;
	let go = () => {};
	const gate = new Promise<void>((resolve) => (go = resolve));
	backend.answers.accept_suggestion = async (args) => {
		await gate;
		return answered(args);
	};
	const user = await open();
	review.current = row;
	await settled();
	giveFocus(document.getElementById(waiting[1]!));
	await user.keyboard('y');
	const button = screen.getByRole('button', { name: 'As printed' });
	giveFocus(button);
	go();
	await settled();
	expect([document.activeElement, review.current]).toEqual([button, row]);
});

test('where nothing passes the filters it says which, and all is shown again', async () => {
	const user = await open();
	review.kind = 'dropped';
	for (const day of backend.read('review_board').days)
		for (const item of day.items) item.kinds = item.kinds.filter((kind) => kind !== 'dropped');
	await review.load();
	await settled();
	expect(screen.getByText(`No change matches: ${changeKindWords.dropped()}.`)).toBeVisible();
	expect(await axeFindings()).toEqual([]);
	await user.click(screen.getByRole('button', { name: 'Show all' }));
	expect(review.kind).toBeNull();
	expect(review.rows.length).toBeGreaterThan(0);
});

test('a change is suggested over the item as it stands', async () => {
	const user = await open();
	review.current = review.rows.find((row) => row.item?.title.startsWith('Common understanding'))!.id;
	await settled();
	await user.click(within(panel()).getByRole('button', { name: /Suggest a change/ }));
	const dialog = await screen.findByRole('dialog');
	const words = within(dialog).getByRole('textbox', { name: 'Words' });
	expect(words, 'a change says enough').not.toBeRequired();
	await user.click(within(dialog).getByRole('radio', { name: 'No change' }));
	expect(words).toBeRequired();
	await user.click(within(dialog).getByRole('radio', { name: 'Title' }));
	const title = within(dialog).getByRole('textbox', { name: 'Title' });
	expect(title).toHaveValue(review.row!.item!.title);
	expect(title).toBeRequired();
	await user.clear(title);
	await user.type(title, 'A shorter title');
	await user.click(within(dialog).getByRole('button', { name: /Send the suggestion/ }));
	await settled();
	expect(backend.sent('add_comment')).toMatchObject({
		version: review.board!.version.id,
		wanted: { about: { item: review.current }, suggestion: { what: 'title', title: 'A shorter title' } }
	});
});

test('a time without hour and minutes and a person without a name are not suggested', async () => {
	const user = await open();
	review.current = review.rows.find((row) => row.item?.title.startsWith('Common understanding'))!.id;
	await settled();
	await user.click(within(panel()).getByRole('button', { name: /Suggest a change/ }));
	const dialog = within(await screen.findByRole('dialog'));
	const send = () => user.click(dialog.getByRole('button', { name: /Send the suggestion/ }));
	await user.click(dialog.getByRole('radio', { name: 'Time' }));
	const [from, minutes] = [dialog.getByLabelText('From'), dialog.getByRole('textbox', { name: 'Minutes' })];
	await user.clear(from);
	await user.clear(minutes);
	await send();
	expect(from).toBeInvalid();
	expect(minutes).toHaveAccessibleDescription('1 to 1,440 minutes');
	await user.click(dialog.getByRole('radio', { name: 'People' }));
	await send();
	expect(dialog.getByRole('textbox', { name: 'Name' })).toBeInvalid();
	expect(backend.sent('add_comment')).toBeUndefined();
});

test('what a body in the chair says is noted with whoever said it', async () => {
	const user = await open();
	await user.click(within(panel()).getAllByRole('button', { name: /^Note what/ })[1]!);
	const dialog = await screen.findByRole('dialog');
	await user.click(within(dialog).getByRole('radio', { name: 'Changes asked for' }));
	await user.type(within(dialog).getByRole('textbox', { name: 'What must change' }), 'The title of 9');
	backend.answers.note_approval = () => refuse('text_refused', 'remark');
	await user.click(within(dialog).getByRole('button', { name: /Note it/ }));
	await settled();
	expect(document.activeElement).toBe(within(dialog).getByRole('textbox', { name: 'What must change' }));
	expect(document.activeElement, 'refused at its field').toHaveAccessibleDescription('The reason for text_refused, and what to do.');
	delete backend.answers.note_approval;
	await user.click(within(dialog).getByRole('button', { name: /Note it/ }));
	await settled();
	expect(backend.sent('note_approval')).toMatchObject({
		wanted: { body: review.board!.keys[1]!.code, choice: 'ask_for_changes', remark: 'The title of 9' }
	});
});

test('what could not be read is read again', async () => {
	backend.answers.review_board = () => refuse('broken');
	await open();
	expect(screen.getByRole('alert')).toBeVisible();
	expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a decision on a row with nothing to decide is answered', async () => {
	const toasts = new Toasts();
	const user = await open({}, toasts);
	while (review.waiting(review.row ?? review.rows[0]!).length > 0) await user.keyboard('j');
	await user.keyboard('y');
	expect(toasts.shown?.text).toBe('Nothing waits for a decision here.');
});

test('where the version that is looked at was taken back, the newest is shown', async () => {
	await open();
	const board = backend.read('review_board');
	backend.answers.review_board = (asked) => ((asked as { version: string | null }).version ? refuse('value_refused', 'version') : board);
	await review.look('taken-back');
	await settled();
	expect(screen.queryByRole('alert')).toBeNull();
	expect(review.board).not.toBeNull();
});

test('without a version the way leads to the agenda, where one is released', async () => {
	backend.answers.review_board = () => refuse('value_refused', 'version');
	await open();
	expect(screen.getByRole('alert')).toBeVisible();
	expect(screen.getByRole('link', { name: 'To the agenda' })).toHaveAttribute('href', '/agenda');
	expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('the round says who has answered, and a reminder goes to the others alone', async () => {
	const send = vi.fn();
	const user = await open({ send });
	await user.click(screen.getByRole('button', { name: 'Round of review' }));
	const dialog = within(await screen.findByRole('dialog'));
	const slow = review.board!.keys.filter((key) => key.asked && !key.answered);
	expect(slow.length, 'somebody is waited for').toBeGreaterThan(0);
	expect(dialog.getAllByText('Not yet')).toHaveLength(slow.length);
	await user.click(dialog.getByRole('button', { name: /Remind those who have not answered/ }));
	const codes = slow.map((key) => key.code);
	expect(send).toHaveBeenCalledWith(codes, true, review.board!.until);
	expect(screen.queryByRole('dialog'), 'it makes way for the other').toBeNull();
});

test('suggestions that contradict each other stand side by side, each under its body', async () => {
	const board = backend.read('review_board');
	const [pair] = board.contradictions;
	const entries = board.threads.flatMap((thread) => thread.entries).filter((entry) => pair!.includes(entry.id));
	entries.forEach((entry, at) => (entry.body = board.keys[at]!.code));
	backend.answers.review_board = () => board;
	await open();
	review.current = review.rows.find((row) => row.threads.some((thread) => thread.entries.some((entry) => pair!.includes(entry.id))))!.id;
	await settled();
	const sides = within(panel()).getAllByRole('group', { name: 'Only one of these can be followed' })[0]!;
	for (const key of board.keys) expect(sides).toHaveTextContent(key.name);
});

test('a key that is void names ten items that changed since, each with its changes, and counts the rest', async () => {
	const board = backend.read('review_board');
	board.keys[0]!.void_by = Array.from({ length: 12 }, (_, at) => `${at + 1} Talk: Time, Room`);
	await open();
	expect(
		within(panel()).getByText(/is void, since these changed: 1 Talk: Time, Room; .*; 10 Talk: Time, Room; and 2 others$/)
	).toBeVisible();
});

test('both keys are seen beside the versions', () => {
	const { keys } = backend.read('review_board');
	render(KeysAtGlance, { keys });
	const link = screen.getByRole('link', { name: /Keys to this version/ });
	expect(keys.length).toBeGreaterThan(1);
	for (const key of keys) expect(link).toHaveTextContent(key.code);
});

test('words for the co-chairs only are offered where both keys are known, and others see that there are some', async () => {
	const board = backend.read('review_board');
	board.can_seal = true;
	board.reviewer = board.keys[0]!.code;
	const thread = board.threads.find((one) => one.item !== null && !one.lost)!;
	Object.assign(thread.entries[0]!, { sealed: true, text: '' });
	backend.answers.answer_board = () => board;
	review = new Review(
		freshness,
		inPouch(() => review.load())
	);
	const user = await open({ answer: vi.fn() });
	review.current = thread.item;
	await settled();
	expect(panel()).toHaveTextContent('For the co-chairs only');
	await user.click(within(panel()).getByRole('button', { name: 'Comment' }));
	const dialog = within(await screen.findByRole('dialog'));
	await user.type(dialog.getByRole('textbox'), 'Between us.');
	await user.click(dialog.getByRole('checkbox'));
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(backend.sent('answer_comment')).toMatchObject({ wanted: { text: 'Between us.', sealed: true } });
	board.can_seal = false;
	await review.load();
	await user.click(within(panel()).getByRole('button', { name: 'Comment' }));
	expect(within(await screen.findByRole('dialog')).queryByRole('checkbox'), 'without both keys it is not offered').toBeNull();
});

/** Keeps what a body says to drafts as the application does. */
function withDrafts() {
	const all = structuredClone(backend.read('answer_drafts')) as DraftToRead[];
	backend.answers.answer_drafts = () => structuredClone(all);
	backend.answers.remark_in_answer = (args) => {
		const { key, text } = args.remark as LineRemark;
		const lines = all.find((one) => one.publication === args.publication)!.sections.flatMap((section) => section.lines);
		lines.find((line) => line.key === key)!.remark = text ?? '';
		return structuredClone(all);
	};
	return all;
}

test('a body in the chair reads a draft by keyboard, remarks on a sentence, and turns its key', async () => {
	withDrafts();
	const drafts = new Drafts();
	const answer = vi.fn();
	render(Frame, { screen: DraftsScreen, given: { answer }, drafts });
	await settled();
	const user = userEvent.setup();
	expect(drafts.lines.length).toBeGreaterThan(10);
	await user.keyboard('j');
	expect(drafts.line, 'the second sentence').toBe(drafts.lines[1]);
	await user.keyboard('c');
	const dialog = await screen.findByRole('dialog', { name: 'Remark on this' });
	expect(dialog, 'the sentence stands above').toHaveTextContent(drafts.lines[1]!.text);
	await user.type(within(dialog).getByRole('textbox', { name: 'Remark' }), 'Of which year?');
	const keep = backend.answers.remark_in_answer;
	backend.answers.remark_in_answer = () => refuse('text_refused', 'text');
	await user.click(within(dialog).getByRole('button', { name: /Keep the remark/ }));
	await settled();
	expect(document.activeElement).toBe(within(dialog).getByRole('textbox', { name: 'Remark' }));
	expect(document.activeElement, 'refused at its field').toHaveAccessibleDescription('The reason for text_refused, and what to do.');
	backend.answers.remark_in_answer = keep;
	await user.click(within(dialog).getByRole('button', { name: /Keep the remark/ }));
	await settled();
	expect(drafts.remarks.map((line) => line.remark)).toEqual(['Of which year?']);
	expect(drafts.line, 'the place is kept').toBe(drafts.lines[1]);
	await user.keyboard('{Shift>}A{/Shift}');
	const word = await screen.findByRole('dialog', { name: /What .* says to draft 1/ });
	await user.click(within(word).getByRole('button', { name: /Say so/ }));
	await settled();
	expect(backend.sent('turn_key_in_answer')).toMatchObject({ publication: 'report', wanted: { choice: 'approve' } });
	expect(await axeFindings()).toEqual([]);
});

test('only what changed since the draft before is shown where somebody wants that, and the other draft is one key away', async () => {
	const all = withDrafts();
	const line = all[0]!.sections[1]!.lines[0]!;
	Object.assign(all[0]!, { number: 2, since: 1, gone: ['This was taken out.'] });
	line.words = [
		{ kind: 'del', text: 'Some' },
		{ kind: 'ins', text: 'Many' }
	];
	const drafts = new Drafts();
	render(Frame, { screen: DraftsScreen, given: { answer: vi.fn() }, drafts });
	await settled();
	const user = userEvent.setup();
	await user.keyboard('h');
	await settled();
	expect(drafts.lines).toEqual([line]);
	expect(screen.getByText('1 sentence of draft 1 was taken out')).toBeInTheDocument();
	await user.keyboard('n');
	await settled();
	expect(screen.getByRole('grid', { name: 'Press facts' })).toHaveTextContent('Who attended');
	expect(drafts.onlyChanged, 'the other draft is shown whole').toBe(false);
});
