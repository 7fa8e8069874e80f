import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { People, PeopleScreen, Twice, TwiceScreen } from '.';

let backend: FakeBackend;
let twice: Twice;
beforeEach(async () => {
	backend = openBackend();
	twice = new Twice(freshness);
	await freshness.lookAt('meeting-3');
	await twice.load();
});
const [back, keys, openTwice] = [vi.fn(), vi.fn(), vi.fn()];
const of = (field: string) => twice.fields.find((one) => one.field === field)!;

async function open() {
	render(Frame, { screen: TwiceScreen, given: { back, keys }, twice });
	await settled();
	return userEvent.setup();
}
const row = (name: string) => within(screen.getByRole('row', { name }));

describe('two records', () => {
	test('each field begins as it is proposed, and only what somebody says is shown', () => {
		expect(twice.pair?.left.reference).toBe('P02');
		expect([of('family_name'), of('mode')].map((field) => twice.result(field))).toEqual(['Van den Eynde', 'online, 1 2']);
		expect(twice.fields.map((field) => field.field)).not.toContain('phone');
		expect(twice.changes, 'the way of attending').toBe(1);
	});
	test('a field that is not open is not taken from elsewhere, and both only where there is a both', () => {
		twice.take(of('photo_consent'), 'right');
		twice.take(of('email'), 'both');
		expect([of('photo_consent'), of('email')].map((field) => twice.side(field))).toEqual(['left', 'left']);
		twice.take(of('email'), 'right');
		expect(twice.result(of('email'))).toBe('desk@prosecution-be.test');
	});
	test('dropping leaves nothing', () => {
		void freshness.lookAt(null);
		expect([twice.view, twice.pair]).toEqual([null, null]);
	});
});

describe('the screen', () => {
	test('keys walk the fields, take a side, and make them one', async () => {
		const user = await open();
		expect(screen.getByText('other e-mail')).toBeVisible();
		await user.keyboard('j');
		await settled();
		expect(document.activeElement).toHaveAttribute('aria-label', 'Given name');
		await user.keyboard('jj{ArrowRight}');
		await settled();
		expect(row('E-mail').getAllByText('desk@prosecution-be.test')).toHaveLength(2);
		await user.keyboard('m');
		await settled();
		const { asked } = backend.sent('merge_people') as { asked: { left: string; right: string; take: unknown } };
		expect([asked.left, asked.take]).toEqual(['person-P02', { email: 'right' }]);
	});
	test('two people are kept apart and the screen says that nobody is left', async () => {
		const user = await open();
		backend.answers.likely_twice = () => ({ pairs: [], apart: 1, merged: [] });
		await user.keyboard('d');
		await settled();
		expect(backend.sent('keep_apart')).toMatchObject({ one: 'person-P02' });
		expect(screen.getByText('Nobody seems to be there twice.')).toBeVisible();
		expect(document.activeElement, 'the next key is useful').toHaveTextContent('Back to the people');
		await user.click(screen.getByRole('button', { name: 'Ask about 1 pair again' }));
		expect(backend.sent('ask_twice_again')).not.toBeNull();
	});
	test('a refusal is said and nothing of the choice is lost', async () => {
		const user = await open();
		twice.take(of('function'), 'right');
		backend.answers.merge_people = () => refuse('changed_meanwhile');
		await user.keyboard('m');
		await settled();
		expect([twice.side(of('function')), twice.busy]).toEqual(['right', false]);
		expect(screen.getByRole('button', { name: /Make them one/ })).toBeEnabled();
	});
	test('nothing is wrong for a screen reader', async () => {
		await open();
		expect(await axeFindings()).toEqual([]);
	});
	test('the list of people says how many and T goes there', async () => {
		const user = userEvent.setup();
		const people = new People(freshness);
		await people.load();
		render(Frame, {
			screen: PeopleScreen,
			given: { order: 'own names', comfortable: false, importPeople: vi.fn(), openTwice },
			people,
			twice
		});
		await settled();
		expect(screen.getByRole('button', { name: /Likely twice/ })).toHaveTextContent('1');
		await user.keyboard('t');
		expect(openTwice).toHaveBeenCalled();
	});
});

describe('taken apart again', () => {
	test('who was made one is listed, and what goes back is shown before it does', async () => {
		const of = { step: 'step-9', name: 'Joris Van den Eynde', at: '2024-06-24T07:02:00Z' };
		backend.answers.likely_twice = () => ({ pairs: [], apart: 0, merged: [of] });
		await twice.load();
		const user = await open();
		await user.click(screen.getByRole('button', { name: 'Take Joris Van den Eynde apart again' }));
		await settled();
		expect(backend.sent('preview_take_apart')).toEqual({ step: 'step-9' });
		const dialog = within(screen.getByRole('dialog', { name: 'Take apart' }));
		expect(dialog.getByText(/is there again/)).toBeVisible();
		await user.click(dialog.getByRole('button', { name: 'Take apart' }));
		await settled();
		expect(backend.sent('take_apart')).toEqual({ step: 'step-9' });
		await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
	});
});
