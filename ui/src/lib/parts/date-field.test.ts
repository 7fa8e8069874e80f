import { giveFocus } from '$lib/components';
import { settled } from '$testing';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DateField } from '.';

test('by keyboard the calendar is opened, a day is chosen, and Esc goes back to the field alone', async () => {
	const user = userEvent.setup();
	const [chosen, around] = [vi.fn(), vi.fn()];
	render(DateField, { label: 'Day', value: '2024-06-26', chosen });
	window.addEventListener('keydown', around);
	const field = screen.getByRole('textbox', { name: 'Day' });
	expect(screen.getByRole('button', { name: 'Calendar: Day' })).toHaveAttribute('title', 'Calendar (Alt+↓)');
	const opened = async () => {
		giveFocus(field);
		await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
		await settled();
		await waitFor(() => expect(document.activeElement).toHaveAttribute('data-value', '2024-06-26'));
	};
	const closed = () =>
		waitFor(() => {
			expect(screen.queryByRole('grid', { hidden: true })).toBeNull();
			expect(field).toHaveFocus();
		});
	await opened();
	around.mockClear();
	await user.keyboard('{Escape}');
	await closed();
	expect(around, 'nothing around it hears of it').not.toHaveBeenCalled();
	expect(chosen).not.toHaveBeenCalled();
	await opened();
	for (const name of ['Month before', 'Month after']) expect(screen.getByLabelText(name)).toHaveRole('button');
	await user.keyboard('{ArrowRight}{Enter}');
	await closed();
	expect(chosen).toHaveBeenCalledExactlyOnceWith('2024-06-27');
	expect(field).toHaveValue('27 June 2024');
	window.removeEventListener('keydown', around);
});

test('a click or a tab elsewhere closes the calendar and stays there', async () => {
	const user = userEvent.setup();
	render(DateField, { label: 'Day', value: '2024-06-26' });
	const elsewhere = document.body.appendChild(document.createElement('input'));
	onTestFinished(() => elsewhere.remove());
	const leave = [() => user.pointer({ keys: '[MouseLeft]', target: elsewhere, coords: { clientX: 400, clientY: 400 } }), () => user.tab()];
	for (const away of leave) {
		giveFocus(screen.getByRole('textbox', { name: 'Day' }));
		await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
		await waitFor(() => expect(document.activeElement).toHaveAttribute('data-value', '2024-06-26'));
		await away();
		await waitFor(() => expect(screen.queryByRole('grid', { hidden: true })).toBeNull());
		await settled();
		expect(elsewhere).toHaveFocus();
	}
});
