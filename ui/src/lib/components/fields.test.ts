import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { SelectField, TextArea, TextField } from '.';

test.each([
	['a line', () => render(TextField, { label: 'Reason', value: '', needed: 'needed' })],
	['a text', () => render(TextArea, { label: 'Reason', value: '', needed: 'needed' })],
	['a choice', () => render(SelectField, { label: 'Reason', value: 'a', options: [{ value: 'a', label: 'A' }], needed: 'needed' })]
])('%s that cannot stay empty says so to the eye and to readers, and keeps its name', (_, show) => {
	show();
	expect(screen.getByText('needed')).toBeVisible();
	expect(screen.getByLabelText('Reason')).toBeRequired();
	expect(screen.getByLabelText('Reason')).toHaveAccessibleName('Reason');
});
