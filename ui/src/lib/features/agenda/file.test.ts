import type { FilePreview, PlannedRow } from '$lib/ipc';
import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import AgendaFileDialog from './AgendaFileDialog.svelte';

const row = (number: number, state: PlannedRow['state'], more: Partial<PlannedRow> = {}): PlannedRow => ({
	row: number,
	state,
	skipped: false,
	reference: `I-0${number}`,
	title: `Item ${number}`,
	day: '2024-06-26',
	start: 570,
	duration: 20,
	reasons: [],
	changes: [],
	...more
});

let backend: FakeBackend;
let preview: FilePreview;

beforeEach(() => {
	preview = {
		file_name: 'agenda.json',
		rows: [
			row(1, 'new'),
			row(2, 'update', { changes: ['start'] }),
			row(3, 'rejected', {
				reasons: [{ field: 'end', code: 'end_before_start', message: 'It ends before it begins.', level: 'refused' }]
			})
		],
		totals: { new: 1, update: 1, unchanged: 0, rejected: 1 },
		skipped: 0,
		rooms: [],
		left_out: []
	};
	backend = openBackend();
	backend.answers.pick_agenda_file = () => preview;
	backend.answers.leave_agenda_file = () => null;
	backend.answers.apply_agenda_file = () => 2;
	backend.answers.skip_agenda_row = (args) => {
		preview.rows = preview.rows.map((one) => (one.row === args.row ? { ...one, skipped: Boolean(args.skip) } : one));
		return preview;
	};
});

async function show(applied = () => {}) {
	render(Frame, { props: { screen: AgendaFileDialog, given: { open: true, kind: 'agenda', applied } } });
	await settled();
}

test('every row is explained, and what is refused says why', async () => {
	await show();
	expect(screen.getByText('It ends before it begins.')).toBeVisible();
	expect(screen.getByText('2 rows will be written.')).toBeVisible();
	expect(await axeFindings(document.body)).toEqual([]);
});

test('a row left out is not written', async () => {
	await show();
	await userEvent.click(screen.getByRole('checkbox', { name: 'Take row 1' }));
	await settled();
	expect(screen.getByText('One row will be written.')).toBeVisible();
});

test('applying writes once and closes', async () => {
	const applied = vi.fn();
	await show(applied);
	await userEvent.click(screen.getByRole('button', { name: /Apply import/ }));
	await settled();
	expect(backend.calls.filter((call) => call.command === 'apply_agenda_file')).toHaveLength(1);
	expect(applied).toHaveBeenCalledOnce();
});
