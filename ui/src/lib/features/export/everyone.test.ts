import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import type { EveryoneRow, NotesParts, Wanted } from '$lib/ipc';
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
		const passage = rows.flatMap((row) => row.passages)[0]!;
		rows[0]!.passages = [{ ...passage, reference: 'N-11', passage: { ...passage.passage, code: 'case_number' } }];
		const model = new EveryoneModel();
		await model.count();
		expect(model.leaving.map((row) => row.audience)).not.toContain('public');
		model.toggle(rows[0]!);
		expect(
			model.leaving.map((row) => row.audience),
			'it says what it waits for'
		).not.toContain('public');
		const removed = model.passages.find(({ one }) => one.reference === 'N-11')!.one;
		await model.answer(removed, { answer: 'keep', reason: 'It is old' });
		expect(
			model.leaving.map((row) => row.audience),
			'no reason lets it leave'
		).not.toContain('public');
		await model.answer(removed, { answer: 'use' });
		expect(model.leaving.map((row) => row.audience)).toContain('public');
	});
	test('a passage that stands in many files is asked about once, and only in files that leave', async () => {
		const model = new EveryoneModel();
		await model.count();
		expect(model.open.map(({ one }) => one.reference)).toEqual(['N-09', 'N-30']);
		expect(model.open[0]!.files).toBe(
			rows.filter((row) => openPassages([row.passages]).some(({ one }) => one.reference === 'N-09')).length
		);
		for (const row of rows) if (row.audience !== 'public') model.toggle(row);
		expect(model.leaving.map((row) => row.audience)).toEqual(['public']);
		expect(model.open, 'nothing is open in what the public reads').toEqual([]);
	});
	test('nothing is written while passages are open, and the reason leaves with the files', async () => {
		const model = new EveryoneModel();
		await model.count();
		expect(await model.write()).toBeNull();
		expect(sent()).toBeUndefined();
		const [greek, italy] = model.open;
		await model.answer(greek!.one, { answer: 'use' });
		await model.answer(italy!.one, { answer: 'keep', reason: ' ' });
		expect(await model.write(), 'blanks are no reason').toBeNull();
		void model.answer(italy!.one, { answer: 'keep', reason: 'Italy agreed' });
		await model.write();
		expect(sent()).toMatchObject({ form: 'docx', parts: { proposed: false } });
		expect((sent()?.parts as NotesParts).answers).toEqual([
			{ reference: 'N-09', code: 'foreign_words', text: ' («διαφορετική πρακτική»)', answer: 'use' },
			{ reference: 'N-30', code: 'country', text: 'Italy', answer: 'keep', reason: 'Italy agreed' }
		]);
		expect((sent()?.audiences as unknown[]).length).toBe(model.leaving.length);
	});
	test('another form or part counts again, keeps who was left out, and asks for a reason again', async () => {
		const model = new EveryoneModel();
		await model.count();
		model.toggle(rows[1]!);
		const [greek, italy] = model.open;
		await model.answer(greek!.one, { answer: 'ask' });
		await model.answer(italy!.one, { answer: 'keep', reason: 'Italy agreed' });
		await model.set({ summary: true });
		expect(backend.sent('notes_for_everyone')).toMatchObject({ form: 'docx', parts: { summary: true } });
		expect(wanted()).toMatchObject({ paper: 'summary' });
		expect(model.chosen.has('community')).toBe(false);
		expect(
			model.given.map((one) => one.answer),
			'a reason holds for what was looked at, the rest stays'
		).toEqual(['ask']);
	});
	test('each reader has a form of their own, until another is given to all', async () => {
		const model = new EveryoneModel();
		await model.count();
		const [one, two] = model.rows;
		await model.setForm('pdf', [one!, two!]);
		await model.setForm('html', [two!]);
		expect([model.formOf(one!.audience), model.formOf(two!.audience), model.formOf(model.rows[2]!.audience)]).toEqual([
			'pdf',
			'html',
			'docx'
		]);
		expect(backend.sent('notes_for_everyone')).toMatchObject({
			form: 'docx',
			others: [
				{ audience: one!.audience, form: 'pdf' },
				{ audience: two!.audience, form: 'html' }
			]
		});
		model.look(keyOf(one!.audience));
		await settled();
		expect(wanted()?.form, 'the page is that of the row').toBe('pdf');
		await model.setForm('docx', [one!]);
		expect(model.others, 'the usual form is no exception').toHaveLength(1);
		await model.setForm('markdown');
		expect(model.formOf(two!.audience)).toBe('markdown');
	});
	test('what changes while it is counted is counted once more, and nothing is written meanwhile', async () => {
		const model = new EveryoneModel();
		await model.count();
		let asked = 0;
		let go = () => {};
		const gate = new Promise<void>((resolve) => (go = resolve));
		backend.answers.notes_for_everyone = async () => {
			asked += 1;
			await gate;
			return rows;
		};
		const [greek, italy] = model.open;
		const answers = [greek, italy].map((one) => model.answer(one!.one, { answer: 'use' }));
		const last = model.answer(greek!.one, { answer: 'ask' });
		expect(model.open, 'an answer counts at once').toEqual([]);
		expect(model.canWrite).toBe(false);
		go();
		await Promise.all([...answers, last]);
		expect([asked, model.canWrite]).toEqual([2, true]);
	});
});

describe('the dialog', () => {
	const written = vi.fn();
	beforeEach(() => written.mockClear());
	async function show(paper: 'everyone' | 'minutes' = 'everyone') {
		const around = { versions: [], days: [], items: [], people: [], delegations: [], findings: 0, current: false, history: null };
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
	test('a file that waits for many entries names ten of them', async () => {
		const passage = rows.flatMap((row) => row.passages)[0]!;
		rows[0]!.passages = Array.from({ length: 12 }, (_, at) => ({
			...passage,
			reference: `N-${at + 101}`,
			passage: { ...passage.passage, code: 'case_number' as const }
		}));
		await show();
		expect(document.getElementById('everyone-public')).toHaveTextContent('N-110 and 2 others are removed');
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
		await user.keyboard('{Alt>}1{/Alt}{ArrowDown}{Alt>}3{/Alt}');
		await user.keyboard('Italy agreed{Control>}{Enter}{/Control}');
		await settled();
		expect((sent()?.parts as NotesParts).answers[1]).toMatchObject({ reference: 'N-30', reason: 'Italy agreed' });
		expect(written).toHaveBeenCalledWith({ file_name: 'Group.docx', folder: 'Documents', count: 40 });
	});
	test('the answers have the keys that stand beside them', async () => {
		const user = userEvent.setup();
		await show();
		const answers = (reference: string) => within(screen.getByRole('radiogroup', { name: new RegExp(reference) }));
		await user.keyboard('{Alt>}3{/Alt}');
		await settled();
		expect(screen.getByLabelText('Keep it, because')).toHaveFocus();
		await user.keyboard('{Alt>}1{/Alt}');
		await settled();
		expect(answers('N-09').getByLabelText('Cut it')).toBeChecked();
		expect(document.activeElement, 'it stays with the passage').toBe(answers('N-09').getByLabelText('Cut it'));
		await user.keyboard('{ArrowDown}{Alt>}2{/Alt}');
		await settled();
		expect(answers('N-30').getByRole('radio', { name: /^Ask.*Italy/ })).toBeChecked();
		expect(backend.sent('notes_for_everyone')).toMatchObject({
			parts: { proposed: false, answers: [{ answer: 'use' }, { answer: 'ask' }] }
		});
		await user.keyboard('{ArrowUp}');
		await settled();
		expect(answers('N-09').getByLabelText('Cut it')).toHaveFocus();
		expect(await axeFindings()).toEqual([]);
	});
	test('case data are cut or asked about, and kept for nobody', async () => {
		const user = userEvent.setup();
		for (const row of rows) for (const one of row.passages) if (one.reference === 'N-09') one.passage.code = 'case_number';
		await show();
		const answers = within(screen.getByRole('radiogroup', { name: /N-09/ }));
		expect(answers.getByLabelText('Keep')).toBeDisabled();
		await user.keyboard('{Alt>}3{/Alt}');
		await settled();
		expect(screen.queryByLabelText('Keep it, because')).toBeNull();
	});
	test('a form is chosen in its row, and for all delegations at once in their heading', async () => {
		const user = userEvent.setup();
		await show();
		await user.selectOptions(screen.getByLabelText('Form for Community'), 'pdf');
		await settled();
		expect(backend.sent('notes_for_everyone')).toMatchObject({ others: [{ audience: 'community', form: 'pdf' }] });
		await user.selectOptions(screen.getAllByLabelText('Form for Delegations')[0]!, 'html');
		await settled();
		const others = backend.sent('notes_for_everyone')?.others as unknown[];
		expect(others).toHaveLength(1 + rows.filter((row) => typeof row.audience === 'object' && 'delegation' in row.audience).length);
	});
	test('mail drafts are counted for those who have an address, and asked for with the files', async () => {
		const user = userEvent.setup();
		const bare = rows.find((row) => row.code === 'BE')!;
		bare.addresses = 0;
		await show();
		await user.click(screen.getByLabelText('Use the proposed wordings'));
		await user.click(screen.getByLabelText('Write a mail draft for each delegation and guest'));
		await settled();
		const reached = rows.filter((row) => row.entries > 0 && row.addresses > 0);
		expect(screen.getByText(/^mail drafts/).closest('li')).toHaveTextContent(String(reached.length));
		expect(screen.getByText('no e-mail address')).toBeVisible();
		backend.answers.notes_for_everyone = () => rows;
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(sent()).toMatchObject({ mails: true });
	});
	test('letters without a typeface are said, and addresses where mails are wanted', async () => {
		const user = userEvent.setup();
		const [first] = rows.filter((row) => row.entries > 0);
		first!.warnings = [
			{ code: 'no_typeface', texts: ['محمد'], message: 'No typeface has “محمد”.' },
			{ code: 'no_mail_to', people: ['P07'], message: 'No mail can be sent to P07.' }
		];
		await show();
		await user.click(screen.getByLabelText('Use the proposed wordings'));
		await settled();
		expect(screen.getByText('No typeface has “محمد”.')).toBeVisible();
		expect(screen.queryByText('No mail can be sent to P07.')).toBeNull();
		await user.click(screen.getByLabelText('Write a mail draft for each delegation and guest'));
		expect(screen.getByText('No mail can be sent to P07.')).toBeVisible();
	});
	test('the proposed wordings are taken for all files at once', async () => {
		const user = userEvent.setup();
		await show();
		backend.answers.notes_for_everyone = () => rows.map((row) => ({ ...row, warnings: [], passages: [] }));
		await user.click(screen.getByLabelText('Use the proposed wordings'));
		await settled();
		expect(backend.sent('notes_for_everyone')).toMatchObject({ parts: { proposed: true } });
		expect(screen.queryByText('N-30')).toBeNull();
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(sent()).toMatchObject({ parts: { proposed: true, answers: [] } });
	});
});
