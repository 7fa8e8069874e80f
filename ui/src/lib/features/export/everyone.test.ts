import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import type { EveryoneRow, Wanted } from '$lib/ipc';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ExportDialog } from '.';
import { EveryoneModel, keyOf } from './everyone.svelte';
import { openPassages } from './passages';

let backend: FakeBackend;
let rows: EveryoneRow[];
const wanted = () => backend.sent('preview_export')?.wanted as Wanted | undefined;
const sent = () => backend.sent('write_notes_for_everyone');
beforeEach(() => {
	backend = openBackend();
	rows = backend.read('notes_for_everyone');
	// One delegation is looked at as the participants are.
	backend.answers.preview_export = (args) => {
		const wanted = args.wanted as Wanted;
		const audience = typeof wanted.audience === 'string' ? wanted.audience : 'participants';
		return backend.read('preview_export', { wanted: { ...wanted, audience } });
	};
});

describe('the step', () => {
	test('everybody for whom there is something is chosen at first, and nobody else can be', async () => {
		rows[0]!.entries = 0;
		const model = new EveryoneModel();
		await model.count();
		expect(model.leaving).toHaveLength(rows.filter((row) => row.entries > 0).length);
		model.toggle(rows[0]!);
		expect(model.leaving.map((row) => row.audience)).not.toContain('public');
	});
	test('a file with case data is not chosen, whatever the reason, until it is removed', async () => {
		const passage = rows.flatMap((row) => row.warnings).find((one) => one.code === 'passage')!;
		if (passage.code !== 'passage') throw new Error('no passage');
		rows[0]!.warnings = [{ ...passage, reference: 'N-11', passage: { ...passage.passage, code: 'case_number' } }];
		const model = new EveryoneModel();
		await model.count();
		expect(model.leaving.map((row) => row.audience)).not.toContain('public');
		model.toggle(rows[0]!);
		expect(
			model.leaving.map((row) => row.audience),
			'it says what it waits for'
		).not.toContain('public');
	});
	test('a passage that stands in many files is asked about once, and only in files that leave', async () => {
		const model = new EveryoneModel();
		await model.count();
		expect(model.open.map((one) => one.reference)).toEqual(['N-09', 'N-30']);
		expect(model.open[0]!.files).toBe(rows.filter((row) => openPassages([row.warnings]).some((one) => one.reference === 'N-09')).length);
		for (const row of rows) if (row.audience !== 'public') model.toggle(row);
		expect(model.leaving.map((row) => row.audience)).toEqual(['public']);
		expect(model.open, 'nothing is open in what the public reads').toEqual([]);
	});
	test('nothing is written while passages are open, and the reason leaves with the files', async () => {
		const model = new EveryoneModel();
		await model.count();
		expect(await model.write()).toBeNull();
		expect(sent()).toBeUndefined();
		model.kept = ' Italy agreed ';
		await model.write();
		expect(sent()).toMatchObject({ form: 'docx', parts: { proposed: false }, kept: 'Italy agreed' });
		expect((sent()?.audiences as unknown[]).length).toBe(model.leaving.length);
	});
	test('another form or part counts again, keeps who was left out, and asks for a reason again', async () => {
		const model = new EveryoneModel();
		await model.count();
		model.toggle(rows[1]!);
		model.kept = 'Italy agreed';
		await model.set({ summary: true });
		expect(backend.sent('notes_for_everyone')).toMatchObject({ form: 'docx', parts: { summary: true } });
		expect(wanted()).toMatchObject({ paper: 'summary' });
		expect(model.chosen.has('community')).toBe(false);
		expect(model.kept).toBe('');
	});
});

describe('the dialog', () => {
	const written = vi.fn();
	beforeEach(() => written.mockClear());
	async function show(paper: 'everyone' | 'minutes' = 'everyone') {
		const around = { versions: [], days: [], items: [], people: [], delegations: [], clashes: 0 };
		render(Frame, { screen: ExportDialog as never, given: { open: true, paper, around, written, check: vi.fn() } });
		await settled();
		await settled();
		return within(screen.getByRole('dialog'));
	}

	test('is reached from the notes that are exported, and passes axe', async () => {
		const user = userEvent.setup();
		const dialog = await show('minutes');
		await user.click(dialog.getByRole('button', { name: 'For everyone…' }));
		await settled();
		expect(screen.getByRole('dialog', { name: 'Notes for everyone' })).toBeVisible();
		expect(await axeFindings()).toEqual([]);
	});
	test('arrows move to another reader, whose page is shown, and Space leaves one out', async () => {
		const user = userEvent.setup();
		await show();
		expect(document.activeElement, 'it opens on its rows').toHaveAttribute('id', 'everyone-public');
		expect(wanted()?.audience).toBe('public');
		await user.keyboard('{ArrowDown} ');
		await settled();
		expect(wanted()?.audience).toBe('community');
		expect(screen.getByText('Withheld from Community')).toBeVisible();
		expect(document.activeElement).toHaveAttribute('aria-selected', 'false');
		const delegation = rows.find((row) => row.code === 'BE')!;
		await user.click(document.getElementById(`everyone-${keyOf(delegation.audience)}`)!);
		await settled();
		expect(wanted()?.audience, 'of one delegation').toEqual(delegation.audience);
	});
	test('Ctrl+Enter writes what is chosen after a reason is given, and the number of files is said', async () => {
		const user = userEvent.setup();
		await show();
		const count = rows.filter((row) => row.entries > 0).length;
		expect(screen.getByRole('button', { name: new RegExp(`^Write ${count} files`) })).toBeDisabled();
		await user.keyboard('{Control>}{Enter}{/Control}');
		expect(sent()).toBeUndefined();
		await user.type(screen.getByLabelText('Or keep them, because'), 'Italy agreed');
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(sent()).toMatchObject({ kept: 'Italy agreed' });
		expect(written).toHaveBeenCalledWith({ file_name: 'Group.docx', folder: 'Documents', count: 40 });
	});
	test('the answers have the keys that stand beside them', async () => {
		const user = userEvent.setup();
		await show();
		await user.keyboard('{Alt>}3{/Alt}');
		expect(screen.getByLabelText('Or keep them, because')).toHaveFocus();
		await user.keyboard('{Alt>}1{/Alt}');
		await settled();
		expect(backend.sent('notes_for_everyone')).toMatchObject({ parts: { proposed: true } });
	});
	test('the proposed wordings are taken for all files at once', async () => {
		const user = userEvent.setup();
		await show();
		backend.answers.notes_for_everyone = () => rows.map((row) => ({ ...row, warnings: [] }));
		await user.click(screen.getByLabelText('Use the proposed wordings'));
		await settled();
		expect(backend.sent('notes_for_everyone')).toMatchObject({ parts: { proposed: true } });
		expect(screen.queryByText('N-30')).toBeNull();
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(sent()).toMatchObject({ parts: { proposed: true }, kept: '' });
	});
});
