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

test('nothing is written before the warning is acknowledged, for this audience', async () => {
	const model = new ExportModel();
	await model.load();
	expect(model.canWrite).toBe(false);
	model.acknowledged = true;
	expect(model.canWrite).toBe(true);
	await model.chooseAudience('community');
	await model.chooseAudience('participants');
	expect(model.canWrite, 'a confirmation does not outlive its audience').toBe(false);
	expect(await model.write()).toBeNull();
	expect(backend.calls.some((one) => one.command === 'write_list')).toBe(false);
});

test('pages are turned within the paper', async () => {
	const model = new ExportModel();
	await model.load();
	await model.turn(5);
	expect(model.pageNumber).toBe(1);
	await model.turn(-1);
	expect(model.pageNumber).toBe(0);
});

test('an answer for an audience left meanwhile is not shown', async () => {
	const model = new ExportModel();
	const first = model.load();
	await Promise.all([first, model.chooseAudience('public')]);
	expect(model.preview?.label).toBe('TLP:CLEAR');
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
