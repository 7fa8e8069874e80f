import { openBackend } from '$testing';
import Frame from '$testing/Frame.svelte';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import TaskBar from './TaskBar.svelte';

test('long work says how far it is, and is stopped by a button', async () => {
	const backend = openBackend();
	const shown = render(Frame, { screen: TaskBar as never, given: { running: true } });
	expect(screen.queryByRole('status')).toBeNull();

	backend.emit('progress', { task: 'export', done: 2, total: 9 });
	const bar = await screen.findByRole('progressbar');
	expect(bar).toHaveAttribute('aria-valuenow', '2');
	expect(bar).toHaveAttribute('aria-valuemax', '9');

	const stop = screen.getByRole('button', { name: 'Stop' });
	await userEvent.click(stop);
	expect(backend.sent('cancel_task')).toEqual({});
	expect(stop).toBeDisabled();
	expect(screen.getByRole('status')).toHaveTextContent('Stopping');

	await shown.rerender({ screen: TaskBar as never, given: { running: false } });
	expect(screen.queryByRole('status')).toBeNull();
	await shown.rerender({ screen: TaskBar as never, given: { running: true } });
	backend.emit('progress', { task: 'export', done: 0, total: 3 });
	expect(await screen.findByRole('button', { name: 'Stop' })).toBeEnabled();
});
