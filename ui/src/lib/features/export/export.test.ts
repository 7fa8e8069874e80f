import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ExportDialog } from '.';
import { ExportModel } from './export.svelte';

let backend: FakeBackend;
beforeEach(() => {
	backend = openBackend();
});

test('what is asked and written is what is chosen', async () => {
	const model = new ExportModel();
	await model.load();
	await model.set({ audience: 'public', format: 'docx' });
	expect(model.preview?.label).toBe('TLP:CLEAR');
	await model.write();
	expect(backend.calls.at(-1)).toEqual({ command: 'write_list', args: { audience: 'public', format: 'docx' } });
});

test('another audience dims what is shown before it is answered', async () => {
	const user = userEvent.setup();
	render(Frame, { screen: ExportDialog as never, given: { open: true, written: vi.fn() } });
	await settled();
	expect(screen.getByText('Exactly as printed')).toBeVisible();
	const answer = backend.answers.preview_list;
	let go = () => {};
	const gate = new Promise<void>((resolve) => (go = resolve));
	backend.answers.preview_list = async (args) => {
		await gate;
		return answer ? answer(args) : backend.on_preview_list(args);
	};
	await user.click(screen.getByRole('radio', { name: /Public/ }));
	expect(screen.queryByText('Exactly as printed'), 'the page is not that of this audience').toBeNull();
	expect(screen.getByText('Drawing the page')).toBeVisible();
	expect(document.querySelector('.paper')).toHaveClass('dim');
	expect(screen.getByRole('button', { name: /^Write the file/ })).toBeDisabled();
	go();
	await settled();
	expect(screen.getByText('Exactly as printed')).toBeVisible();
	expect(document.querySelector('.paper')).not.toHaveClass('dim');
});

test('the dialog passes axe and writes with Ctrl+Enter after the check box', async () => {
	const user = userEvent.setup();
	const written = vi.fn();
	render(Frame, { screen: ExportDialog as never, given: { open: true, written } });
	await settled();
	expect(await axeFindings()).toEqual([]);
	await user.keyboard('{Control>}{Enter}{/Control}');
	expect(written).not.toHaveBeenCalled();
	await user.click(screen.getByRole('checkbox'));
	await user.keyboard('{Control>}{Enter}{/Control}');
	await settled();
	expect(written).toHaveBeenCalledWith({ file_name: 'Group_participants.pdf', folder: 'Documents' });
});
