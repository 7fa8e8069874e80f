import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import type { VersionSummary, Wanted } from '$lib/ipc';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ExportDialog, type ExportAround } from '.';
import { audienceOf } from '$lib/parts';
import { ExportModel, groupsOf, KINDS } from './export.svelte';

let backend: FakeBackend;
let versions: VersionSummary[];
let around: ExportAround;
const wanted = () => backend.sent('preview_export')?.wanted as Wanted | undefined;
beforeEach(() => {
	backend = openBackend();
	const board = backend.read('agenda_board');
	versions = board.versions.slice(0, 2);
	around = {
		versions,
		days: board.days.map((day) => day.date),
		items: board.items,
		people: [],
		delegations: [],
		findings: 1,
		history: null,
		current: false
	};
});

describe('the choices', () => {
	const groups = (kind: Wanted['paper']) => groupsOf(kind).map((row) => row.group);
	test('papers for those who run the meeting are offered to nobody else', () => {
		expect([groups('run_sheet'), groups('annotated')]).toEqual([
			['co_chairs', 'secretariat'],
			['co_chairs', 'secretariat']
		]);
		expect(groupsOf('participants')).toEqual([
			{ group: 'public', label: 'TLP:CLEAR' },
			{ group: 'community', label: 'TLP:GREEN' },
			{ group: 'participants', label: 'TLP:AMBER' },
			{ group: 'secretariat', label: 'TLP:AMBER+STRICT' }
		]);
	});
	test('every paper that people read has the same four forms, and mails are not chosen here', () => {
		for (const kind of ['agenda', 'annotated', 'run_sheet', 'changes', 'participants'] as const)
			expect(new ExportModel(kind).row.forms.slice(0, 4), kind).toEqual(['pdf', 'docx', 'html', 'markdown']);
		expect(KINDS).not.toContain('mail');
	});
	test('what is asked and written is what is chosen', async () => {
		const model = new ExportModel('participants');
		await model.load();
		await model.set({ group: 'public', form: 'docx' });
		expect(model.preview?.label).toBe('TLP:CLEAR');
		await model.write();
		expect(backend.calls.at(-1)).toMatchObject({
			command: 'write_export',
			args: { wanted: [{ paper: 'participants', audience: 'public', form: 'docx', version: null, since: null }] }
		});
	});
	test('a list holds those alone who are chosen, where its readers read people by name', async () => {
		const model = new ExportModel('participants');
		model.chosen = ['participant-P01'];
		await model.load();
		expect(wanted()?.people, 'everybody, unless it is said').toEqual([]);
		await model.set({ chosenOnly: true });
		expect(wanted()?.people).toEqual(['participant-P01']);
		await model.set({ group: 'community' });
		expect(wanted()?.people, 'the community reads nobody by name').toEqual([]);
		expect(model.mayChoose).toBe(false);
	});
	test('form and readers follow the paper', async () => {
		const model = new ExportModel('schedule', () => versions);
		expect(model.form).toBe('schedule_xml');
		await model.choosePaper('run_sheet');
		expect(wanted()).toMatchObject({ paper: 'run_sheet', form: 'pdf', audience: 'secretariat', since: null });
	});
	test('a version is never compared with itself', async () => {
		const model = new ExportModel('agenda', () => versions);
		await model.choosePaper('changes');
		expect(model.since).toBe('version-0.2');
		await model.chooseVersion('version-0.2');
		expect([model.version, model.since]).toEqual(['version-0.2', 'version-0.1']);
	});
	test('a list of participants has no version of the agenda', async () => {
		const model = new ExportModel('agenda', () => versions);
		await model.chooseVersion('version-0.2');
		await model.choosePaper('participants');
		expect(wanted()).toMatchObject({ paper: 'participants', version: null });
	});
	test('a calendar is made for one person, and no other paper is', async () => {
		const model = new ExportModel('calendar', () => versions);
		backend.answers.preview_export = () =>
			backend.read('preview_export', { wanted: { paper: 'calendar', form: 'ics', audience: 'public' } });
		await model.set({ person: { kind: 'guest', id: 'guest-1' } });
		expect(wanted()?.audience).toEqual({ guest: 'guest-1' });
		await model.choosePaper('agenda');
		expect(wanted()?.audience).toBe('participants');
		expect(audienceOf({ kind: 'to_be_confirmed' })).toBeNull();
	});
	test('a form for comments is made of the newest version, marks what changed, and is for the co-chairs or one person', async () => {
		const model = new ExportModel('agenda', () => versions);
		await model.choosePaper('comments');
		expect(wanted()).toMatchObject({
			paper: 'comments',
			form: 'docx',
			audience: 'co_chairs',
			version: 'version-0.2',
			since: 'version-0.1'
		});
		await model.chooseVersion('version-0.1');
		expect(wanted()).toMatchObject({ version: 'version-0.1', since: null });
		await model.set({ person: { kind: 'participant', id: 'p-1' } });
		expect(wanted()?.audience).toEqual({ participant: 'p-1' });
	});
	test('a second zone stands beside that of the meeting when it is asked for', async () => {
		const model = new ExportModel('agenda', () => versions);
		await model.set({ secondZone: 'America/New_York' });
		expect(wanted()?.parts.second_zone).toBe('America/New_York');
	});
});

describe('the dialog', () => {
	async function show(given: Record<string, unknown> = {}) {
		render(Frame, {
			screen: ExportDialog as never,
			given: { open: true, paper: 'agenda', around, written: vi.fn(), check: vi.fn(), ...given }
		});
		await settled();
		return within(screen.getByRole('dialog'));
	}
	const write = () => screen.getByRole('button', { name: /^Write the file/ });

	test('passes axe for a list and for the agenda, which names items by their numbers', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		expect(await axeFindings()).toEqual([]);
		expect(dialog.getByText(/under the Chatham House Rule, and names leave: 4, 5a, 5b/)).toBeVisible();
		await user.click(dialog.getByRole('button', { name: 'List of participants' }));
		await settled();
		expect(await axeFindings()).toEqual([]);
		expect(dialog.getByText(/^prosecutors and investigative judges from 24 Member States/)).toBeVisible();
	});
	test('another audience dims what is shown before it is answered', async () => {
		const user = userEvent.setup();
		await show({ paper: 'participants' });
		expect(screen.getByText('Exactly as printed')).toBeVisible();
		let go = () => {};
		const gate = new Promise<void>((resolve) => (go = resolve));
		backend.answers.preview_export = async (args) => {
			await gate;
			return backend.read('preview_export', args);
		};
		await user.click(screen.getByRole('radio', { name: /Public/ }));
		expect(screen.queryByText('Exactly as printed'), 'the page is not that of this audience').toBeNull();
		expect(screen.getByText('Drawing the page')).toBeVisible();
		expect(document.querySelector('.paper')).toHaveClass('dim');
		expect(write()).toBeDisabled();
		go();
		await settled();
		expect(screen.getByText('Exactly as printed')).toBeVisible();
		expect(document.querySelector('.paper')).not.toHaveClass('dim');
	});
	test('PDF and Word leave in one step, by the name of the version that holds', async () => {
		const user = userEvent.setup();
		around = { ...around, current: true };
		await show();
		await user.keyboard('{Control>}b{/Control}');
		expect(screen.getByRole('button', { name: /^PDF and Word/ })).toHaveAttribute('aria-pressed', 'true');
		await user.keyboard('{Control>}y{/Control}');
		expect(screen.getByRole('checkbox', { name: 'The names may go to these readers' })).toBeChecked();
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		const sent = (backend.sent('write_export') as { wanted: Wanted[] }).wanted;
		expect(sent.map(({ form, version, audience }) => [form, version, audience])).toEqual([
			['pdf', versions.at(-1)!.id, 'participants'],
			['docx', versions.at(-1)!.id, 'participants']
		]);
	});
	test('a list is written with Ctrl+Enter after the check box', async () => {
		const user = userEvent.setup();
		const written = vi.fn();
		await show({ paper: 'participants', written });
		await user.keyboard('{Control>}{Enter}{/Control}');
		expect(written).not.toHaveBeenCalled();
		await user.click(screen.getByRole('checkbox'));
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(written).toHaveBeenCalledWith({ file_name: 'Group.pdf', folder: 'Documents', count: 1 });
	});
	test('names under the Rule are written only after a person says so, for these readers', async () => {
		const user = userEvent.setup();
		const written = vi.fn();
		const dialog = await show({ written });
		expect(write()).toBeDisabled();
		await user.click(dialog.getByLabelText('The names may go to these readers'));
		expect(write()).toBeEnabled();
		await user.click(dialog.getByRole('button', { name: 'Word' }));
		await settled();
		expect(write(), 'another paper is asked about again').toBeDisabled();
		await user.click(dialog.getByLabelText('The names may go to these readers'));
		await user.click(write());
		await waitFor(() => expect(written).toHaveBeenCalledOnce());
		expect(wanted()).toMatchObject({ paper: 'agenda', form: 'docx', audience: 'participants' });
	});
	test('parts are chosen, and a calendar has neither parts nor pages', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		await user.click(dialog.getByLabelText('Guiding questions'));
		await settled();
		expect(wanted()?.parts).toMatchObject({ speakers: true, descriptions: true, questions: true });
		await user.click(dialog.getByRole('button', { name: 'Calendar' }));
		await settled();
		expect(dialog.queryByLabelText('Guiding questions')).toBeNull();
		expect(dialog.getByText('No pages')).toBeVisible();
	});
	test('things to check are said of the agenda alone and lead to their list', async () => {
		const user = userEvent.setup();
		const check = vi.fn();
		const dialog = await show({ check });
		expect(dialog.getByText('1 thing to check in the agenda is open.')).toBeVisible();
		await user.click(dialog.getByRole('button', { name: 'See the list' }));
		expect(check).toHaveBeenCalledOnce();
		await user.click(dialog.getByRole('button', { name: 'List of participants' }));
		await settled();
		expect(dialog.queryByText(/thing to check/)).toBeNull();
	});
	test('things to check are those of the draft, never of a version that it has left', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		await user.selectOptions(dialog.getByLabelText('Version'), versions[0]!.id);
		await settled();
		expect(wanted()?.version).toBe(versions[0]!.id);
		expect(dialog.queryByText(/thing to check/)).toBeNull();
	});
	test('the draft that was released last leaves by the name of the version, with what there is to check', async () => {
		around.current = true;
		const dialog = await show();
		expect(wanted()?.version).toBe(versions[1]!.id);
		expect(dialog.getByText(/thing to check/)).toBeVisible();
	});
	test('notes are Word first, of the whole, a day or an item, and nothing of the agenda is asked of them', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		await user.click(dialog.getByRole('button', { name: 'Session notes' }));
		await settled();
		expect(wanted()).toMatchObject({ paper: 'minutes', form: 'docx', notes: { item: null, day: null } });
		expect(await axeFindings()).toEqual([]);
		for (const name of ['People in the items', 'Version', 'Second time zone']) expect(dialog.queryByLabelText(name), name).toBeNull();
		expect(dialog.queryByText(/thing to check/)).toBeNull();
		const part = dialog.getByLabelText('Part of the meeting');
		await user.selectOptions(part, 'item item-I-07');
		await settled();
		expect(wanted()?.notes).toMatchObject({ item: 'item-I-07', day: null });
		await user.selectOptions(part, 'day 2024-06-27');
		await settled();
		expect(wanted()?.notes, 'a day takes the place of an item').toMatchObject({ item: null, day: '2024-06-27' });
		await user.click(dialog.getByRole('button', { name: 'Agenda' }));
		await settled();
		expect(wanted()?.notes, 'an agenda has no part of the notes').toMatchObject({ item: null, day: null });
	});
	test('what stays inside is said with its reason and which entries they are', async () => {
		const dialog = await show({ paper: 'minutes' });
		expect(dialog.getByText('N-10, N-11, N-32')).toBeVisible();
	});
	test('private notes are offered for the secretariat alone, and asked for only there', async () => {
		const user = userEvent.setup();
		const dialog = await show({ paper: 'minutes' });
		expect(dialog.queryByLabelText('With my private notes beside')).toBeNull();
		await user.click(dialog.getByRole('radio', { name: /^Secretariat/ }));
		await settled();
		expect(wanted()?.notes.private, 'nobody asked for them yet').toBe(false);
		await user.click(dialog.getByLabelText('With my private notes beside'));
		await settled();
		expect(wanted()?.notes.private).toBe(true);
		await user.click(dialog.getByRole('radio', { name: /^Participants/ }));
		await settled();
		expect(wanted()?.notes.private, 'they leave for nobody else').toBe(false);
	});
	test('open passages wait for a reason, which leaves with the file', async () => {
		const user = userEvent.setup();
		await show({ paper: 'minutes' });
		expect(screen.getByText('N-30')).toBeVisible();
		expect(screen.getByText('one State'), 'the proposed wording').toBeVisible();
		expect(write()).toBeDisabled();
		await user.keyboard('{Alt>}1{/Alt}{ArrowDown}{Alt>}3{/Alt}');
		await settled();
		const reason = screen.getByLabelText('Keep it, because');
		await user.type(reason, '   ');
		expect(write(), 'blanks are no reason').toBeDisabled();
		await user.type(reason, 'Italy agreed');
		await user.click(write());
		await settled();
		const answers = [{ answer: 'use' }, { answer: 'keep', reason: expect.stringMatching(/Italy agreed$/) }];
		expect(backend.sent('write_export')).toMatchObject({ wanted: [{ paper: 'minutes', notes: { answers } }] });
	});
	test('the proposed wordings take the place of open passages', async () => {
		const user = userEvent.setup();
		backend.answers.preview_export = (args) => {
			const said = structuredClone(backend.read('preview_export', args));
			return (args.wanted as Wanted).notes.proposed ? { ...said, warnings: [], passages: [] } : said;
		};
		await show({ paper: 'minutes' });
		await user.keyboard('{Alt>}3{/Alt}');
		await user.type(await screen.findByLabelText('Keep it, because'), 'Italy agreed');
		await user.click(screen.getByLabelText('Use the proposed wordings'));
		await settled();
		expect(wanted()?.notes.proposed).toBe(true);
		expect(screen.queryByText('N-30')).toBeNull();
		await user.click(write());
		await settled();
		expect(backend.sent('write_export'), 'no reason is left over').toMatchObject({ wanted: [{ notes: { answers: [] } }] });
	});
});
