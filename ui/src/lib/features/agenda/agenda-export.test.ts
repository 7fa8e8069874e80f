import Frame from '$testing/Frame.svelte';
import { axeFindings, FakeAgenda, freshness, openBackend, settled, type FakeBackend } from '$testing';
import type { AgendaExport, AgendaExportPreview } from '$lib/ipc';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Agenda } from './agenda.svelte';
import { AgendaExportModel, audiencesOf, formatsOf } from './agenda-export.svelte';
import AgendaExportDialog from './AgendaExportDialog.svelte';

let backend: FakeBackend;
let fake: FakeAgenda;
let agenda: Agenda;
const wanted = (command: string) => backend.calls.findLast((one) => one.command === command)?.args.wanted as AgendaExport | undefined;
beforeEach(async () => {
	backend = openBackend();
	fake = new FakeAgenda(backend);
	Object.assign(backend.answers, {
		preview_agenda: (args: Record<string, unknown>): AgendaExportPreview => {
			const asked = args.wanted as AgendaExport;
			const paper = !['ics', 'schedule_xml', 'schedule_json'].includes(asked.format);
			return {
				label: 'TLP:AMBER',
				pages: paper ? 3 : 0,
				withheld: [{ what: 'stricter_texts', items: 1 }],
				warnings: asked.audience === 'participants' ? [{ code: 'chatham_house', items: ['I-05b'] }] : [],
				file_name: `Group_${asked.kind}.${asked.format}`,
				statement: 'Recipients may share this.'
			};
		},
		agenda_page: () => backend.page,
		write_agenda: () => ({ file_name: 'Group_agenda.pdf', folder: 'Documents' })
	});
	agenda = new Agenda(freshness);
	await agenda.load();
});

describe('the choices', () => {
	test('papers for those who run the meeting are offered to nobody else', () => {
		expect([audiencesOf('run_sheet'), audiencesOf('annotated')]).toEqual([
			['co_chairs', 'secretariat'],
			['co_chairs', 'secretariat']
		]);
		expect(formatsOf('changes')).toEqual(['pdf', 'docx']);
	});
	test('form and audience follow the paper', async () => {
		const model = new AgendaExportModel(fake.versions);
		await model.set({ format: 'ics' });
		await model.chooseKind('run_sheet');
		expect(wanted('preview_agenda')).toMatchObject({ kind: 'run_sheet', format: 'pdf', audience: 'secretariat', since: null });
	});
	test('a version is never compared with itself', async () => {
		const model = new AgendaExportModel(fake.versions);
		await model.chooseKind('changes');
		expect(model.since).toBe('version-2');
		await model.chooseVersion('version-2');
		expect([model.version, model.since]).toEqual(['version-2', 'version-1']);
	});
	test('a calendar is made for one person, and no other form is', async () => {
		const model = new AgendaExportModel(fake.versions);
		await model.set({ format: 'ics', person: { kind: 'guest', id: 'guest-1' } });
		expect(wanted('preview_agenda')?.person).toEqual({ kind: 'guest', id: 'guest-1' });
		await model.set({ format: 'pdf' });
		expect(wanted('preview_agenda')?.person).toBeNull();
	});
	test('a second zone stands beside that of the meeting when it is asked for', async () => {
		const model = new AgendaExportModel(fake.versions);
		await model.set({ secondZone: 'America/New_York' });
		expect(wanted('preview_agenda')?.parts.second_zone).toBe('America/New_York');
	});
	test('an answer to an earlier choice is not shown', async () => {
		const model = new AgendaExportModel(fake.versions);
		const quick = backend.answers.preview_agenda!;
		let answer = (_: unknown) => {};
		backend.answers.preview_agenda = () => new Promise((resolve) => (answer = resolve));
		const first = model.load();
		await settled();
		backend.answers.preview_agenda = quick;
		await model.set({ format: 'docx' });
		answer(quick({ wanted: model.choice() }));
		await first;
		expect(model.preview?.file_name).toBe('Group_agenda.docx');
	});
});

describe('the dialog', () => {
	async function show(given: Record<string, unknown> = {}) {
		render(Frame, { screen: AgendaExportDialog as never, agenda, given: { open: true, written: vi.fn(), check: vi.fn(), ...given } });
		await settled();
		return within(screen.getByRole('dialog'));
	}
	test('passes axe and names items by their numbers', async () => {
		const dialog = await show();
		expect(await axeFindings()).toEqual([]);
		expect(dialog.getByText(/although items 5b are under the Chatham House Rule/)).toBeVisible();
	});
	test('names under the Rule are written only after a person says so, for these readers', async () => {
		const user = userEvent.setup();
		const written = vi.fn();
		const dialog = await show({ written });
		const write = () => dialog.getByRole('button', { name: /^Write the file/ });
		expect(write()).toBeDisabled();
		await user.click(dialog.getByLabelText('The names may go to these readers'));
		expect(write()).toBeEnabled();
		await user.click(dialog.getByRole('button', { name: 'Word' }));
		await settled();
		expect(write(), 'another paper is asked about again').toBeDisabled();
		await user.click(dialog.getByLabelText('The names may go to these readers'));
		await user.click(write());
		await vi.waitFor(() => expect(written).toHaveBeenCalledOnce());
		expect(wanted('write_agenda')).toMatchObject({ kind: 'agenda', format: 'docx', audience: 'participants' });
	});
	test('parts are chosen, and a calendar has neither parts nor pages', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		await user.click(dialog.getByLabelText('Guiding questions'));
		await settled();
		expect(wanted('preview_agenda')?.parts).toMatchObject({ speakers: true, descriptions: true, questions: true });
		await user.click(dialog.getByRole('button', { name: 'Calendar' }));
		await settled();
		expect(dialog.queryByLabelText('Guiding questions')).toBeNull();
		expect(dialog.getByText('No pages')).toBeVisible();
	});
	test('open clashes are said and lead to their list', async () => {
		const user = userEvent.setup();
		const check = vi.fn();
		const dialog = await show({ check });
		expect(dialog.getByText(/^1 clash is still open/)).toBeVisible();
		await user.click(dialog.getByRole('button', { name: 'See the list' }));
		expect(check).toHaveBeenCalledOnce();
	});
});
