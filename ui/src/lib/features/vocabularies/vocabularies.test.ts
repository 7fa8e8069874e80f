import Frame from '$testing/Frame.svelte';
import type { TermDetails } from '$lib/ipc';
import { axeFindings, freshness, openBackend, refuse, settled, type FakeBackend } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { Vocabularies } from '.';

let backend: FakeBackend;
beforeEach(async () => {
	backend = openBackend();
	await freshness.lookAt('meeting-3');
});

async function open() {
	render(Frame, { screen: Vocabularies, given: {} });
	await settled();
	return userEvent.setup();
}
const row = (name: string) => screen.getByText(name, { selector: '.name' }).closest<HTMLElement>('li')!;

test('each list stands with its codes, what stands under what, and how often it is used', async () => {
	const user = await open();
	const begging = backend.read('vocabularies').find((one) => one.code === 'BEG')!;
	expect(row('Forced begging')).toHaveTextContent(`BEG`);
	expect(row('Forced begging')).toHaveTextContent('under Labour exploitation');
	expect(row('Forced begging')).toHaveTextContent(`${begging.used} use`);
	await user.click(screen.getByRole('radio', { name: 'Instruments' }));
	expect(screen.getAllByText(/not binding on/).length).toBeGreaterThan(0);
	expect(await axeFindings()).toEqual([]);
});

test('a term is renamed over what was read, and retired', async () => {
	const user = await open();
	const before = backend.read('vocabularies').find((one) => one.code === 'BEG')!;
	await user.click(within(row('Forced begging')).getByRole('button'));
	const name = screen.getByRole('textbox', { name: 'Name' });
	expect(document.activeElement).toBe(name);
	expect(screen.queryByRole('textbox', { name: 'Code' }), 'a code stays').toBeNull();
	await user.clear(name);
	await user.type(name, 'Begging under control');
	await user.click(screen.getByRole('switch', { name: /^Retired/ }));
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	const sent = backend.sent('edit_term') as { revision: number; details: TermDetails };
	expect(sent.revision).toBe(before.revision);
	expect(before).toMatchObject({ ...sent.details, name: 'Forced begging', retired: false });
	expect(sent.details).toMatchObject({ name: 'Begging under control', retired: true });
});

test('a new term needs a name and a code; one that is taken is said at its field', async () => {
	const user = await open();
	await user.click(screen.getByRole('button', { name: /Add term/ }));
	for (const name of ['Name', 'Code']) expect(screen.getByRole('textbox', { name })).toBeRequired();
	await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Forced scamming');
	await user.keyboard('{Control>}{Enter}{/Control}');
	expect(screen.getByText('A code has 1 to 20 letters, digits or hyphens, and no spaces.')).toBeVisible();
	expect(backend.sent('add_term')).toBeUndefined();
	backend.answers.add_term = () => refuse('value_refused', 'code');
	await user.type(screen.getByRole('textbox', { name: 'Code' }), 'beg');
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(screen.getByRole('textbox', { name: /^Code/ })).toBeInvalid();
	expect(screen.getByText('The reason for value_refused, and what to do.')).toBeVisible();
	expect((backend.sent('add_term')?.details as { code: string }).code).toBe('BEG');
});
