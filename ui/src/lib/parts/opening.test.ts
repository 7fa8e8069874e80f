import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled } from '$testing';
import type { OpenedEntry } from '$lib/ipc';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import OpeningDialog from './OpeningDialog.svelte';
import { OpeningQuestion, type OpeningAnswer } from './opening.svelte';

let question: OpeningQuestion;
let answer: OpeningAnswer | null;
beforeEach(async () => {
	const backend = openBackend();
	const entry: OpenedEntry = {
		id: 'item-N-04',
		reference: 'N-04',
		number: '4',
		title: 'Judicial aspects',
		words: 'Asked that preservation be requested.',
		from: 'TLP:AMBER',
		to: 'TLP:GREEN'
	};
	backend.answers.entries_that_would_open = () => [entry, { ...entry, id: 'item-N-05', reference: 'N-05' }];
	question = new OpeningQuestion();
	answer = null;
	void question.ask({ of: 'meeting', label: 'TLP:GREEN' }).then((given) => (answer = given));
	await settled();
	render(Frame, { screen: OpeningDialog as never, given: { question } });
	await settled();
});

test('the entries that a wider label would open are named, with their labels of now and then', async () => {
	expect(screen.getByRole('dialog', { name: '2 entries would reach more readers' })).toBeVisible();
	expect(screen.getAllByRole('listitem')[0]).toHaveTextContent(/N-0\d.*TLP:AMBER.*becomes.*TLP:GREEN/);
	expect(await axeFindings(document.body)).toEqual([]);
	screen.getByRole('list').focus();
	expect(screen.getByRole('list'), 'the keys scroll what is longer than its place').toHaveFocus();
});
test('the usual answer is that they keep their label, and Escape leaves the label as it was', async () => {
	const user = userEvent.setup();
	const keep = screen.getByRole('button', { name: 'Let them keep their label' });
	expect(keep).toHaveAttribute('aria-keyshortcuts', 'Control+Enter');
	await user.click(keep);
	await settled();
	expect(answer).toEqual({ is: 'go', opening: { kind: 'keep' } });
	void question.ask({ of: 'meeting', label: 'TLP:GREEN' }).then((given) => (answer = given));
	await settled();
	await user.keyboard('{Escape}');
	await settled();
	expect(answer).toEqual({ is: 'stays' });
});
test('they follow with the consent of who said it alone; without it the field says so and has the focus', async () => {
	const user = userEvent.setup();
	await user.click(screen.getByRole('button', { name: 'Let them follow' }));
	const field = screen.getByRole('textbox', { name: 'Who agreed, and when' });
	expect(field).toHaveFocus();
	expect(field).toHaveAccessibleDescription(/Write who agreed/);
	expect(answer).toBeNull();
	await user.type(field, ' All, by mail of 1 July ');
	await user.click(screen.getByRole('button', { name: 'Let them follow' }));
	await settled();
	expect(answer).toEqual({ is: 'go', opening: { kind: 'lower', agreed: 'All, by mail of 1 July' } });
});
