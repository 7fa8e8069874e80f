import { giveFocus } from '$lib/components';
import { settled } from '$testing';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
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
