import Frame from '$testing/Frame.svelte';
import { axeFindings, freshness, openBackend, settled, type FakeBackend } from '$testing';
import { unsavedTexts } from '$lib/features/session';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Report, ReportScreen } from '.';

let backend: FakeBackend;
let report: Report;
beforeEach(async () => {
	backend = openBackend();
	report = new Report(freshness);
	await freshness.lookAt('meeting-3');
	await report.load();
});

const all = () => report.sections.flatMap((one) => one.paragraphs.flatMap((paragraph) => paragraph.sentences));
const citing = (reference: string) => all().find((row) => row.sources.some((source) => source.reference === reference))!;
const [exports, keys, sendRound, correct, corrections] = [vi.fn(), vi.fn(), vi.fn(), vi.fn(), vi.fn()];

async function open(given: object = {}) {
	render(Frame, { screen: ReportScreen, given: { exports, keys, sentUntil: null, sendRound, correct, corrections, ...given }, report });
	await settled();
	return userEvent.setup();
}

describe('the report', () => {
	test('sentences are walked through over the sections', () => {
		const [first, second] = all();
		expect(report.sentence?.id).toBe(first!.id);
		report.move(1);
		expect(report.sentence?.id).toBe(second!.id);
		report.goTo(citing('N-08').id);
		expect(report.section?.title).toMatch(/^Forced criminality/);
		report.move(-1);
		report.moveSection(1);
		expect(report.section?.item).not.toBeNull();
	});
	test('dropping leaves nothing', async () => {
		report.goTo(citing('N-08').id);
		await freshness.lookAt(null);
		expect([report.board, report.section, report.sentence]).toEqual([null, null, null]);
	});
});

describe('the screen', () => {
	const panel = () => screen.getByRole('complementary', { name: 'Label, sources and checks' });
	async function goTo(reference: string) {
		report.goTo(citing(reference).id);
		await settled();
		document.getElementById(`sentence-${report.sentence!.id}`)!.focus();
	}

	test('what is not in it, and what changed since, names ten and counts the rest', async () => {
		const many = Array.from({ length: 13 }, (_, at) => `M-${at + 1}`);
		backend.read('report_board').not_in = [{ what: many, why: 'Never agreed' }];
		const row = backend.read('report_board').sections.flatMap((one) => one.paragraphs.flatMap((paragraph) => paragraph.sentences))[0]!;
		Object.assign(row, { standing: 'source_changed', sources: many.map((reference) => ({ ...row.sources[0], reference })) });
		await report.load();
		await open();
		expect(screen.getByRole('region', { name: 'Not in this report' })).toHaveTextContent(/M-10 and 3 others/);
		expect(screen.getByText('M-1, M-2, M-3, M-4, M-5, M-6, M-7, M-8, M-9, M-10 and 3 others changed since.')).toBeVisible();
	});
	test('it is sent round by one key, and says until when', async () => {
		const user = await open({ sentUntil: '12 July 2024, 18:00' });
		await goTo('N-08');
		await user.keyboard('o');
		expect(sendRound).toHaveBeenCalledOnce();
		expect(screen.getByRole('button', { name: /Sent round until 12 July 2024, 18:00/ })).toBeVisible();
		await user.keyboard('{Alt>}e{/Alt}');
		expect(correct).toHaveBeenCalledWith(citing('N-08').id);
	});

	test('a correction that waits is marked at its sentence, and the mark leads to it', async () => {
		const board = backend.read('report_board');
		const at = citing('N-08').id;
		backend.answers.report_board = () => {
			const marked = structuredClone(board);
			for (const section of marked.sections)
				for (const paragraph of section.paragraphs) for (const row of paragraph.sentences) if (row.id === at) row.corrections = 2;
			return marked;
		};
		await report.load();
		const user = await open();
		await goTo('N-08');
		const mark = screen.getByRole('button', { name: '2 open corrections' });
		mark.focus();
		await user.keyboard('{Enter}');
		expect(corrections).toHaveBeenCalledWith(at);
		expect(report.writing).toBeNull();
		expect(await axeFindings()).toEqual([]);
	});

	test('a sentence says what it rests on, and the number behind a word stays in the panel', async () => {
		await open();
		const many = all().find((row) => row.quantifier === 'many' && row.text.includes('non-punishment'))!;
		report.goTo(many.id);
		await settled();
		document.getElementById(`sentence-${many.id}`)!.focus();
		const sentence = screen.getByRole('button', { name: /^Many delegations reported.*Rests on CHAL-05/ });
		expect(sentence).toHaveFocus();
		expect(within(panel()).getByText(/is computed: 11 of \d+ delegations/)).toBeVisible();
		expect(within(panel()).getByText('Non-punishment applied unevenly; victims prosecuted abroad')).toBeVisible();
		expect(await axeFindings(document.body)).toEqual([]);
	});
	test('a wording that is half written when everything is locked is kept, and offered where it was', async () => {
		const unsaved = unsavedTexts(() => '/report');
		const writing = async (given: object) => {
			const { unmount } = render(Frame, {
				screen: ReportScreen,
				given: { exports, keys, sentUntil: null, sendRound, correct, corrections },
				report,
				...given
			});
			await settled();
			await goTo('N-08');
			const user = userEvent.setup();
			await user.keyboard('{Enter}');
			await settled();
			return { user, unmount, text: screen.getByRole('textbox', { name: 'Wording' }) };
		};
		const before = await writing({ unsaved });
		expect(unsaved.now(), 'nobody has typed').toEqual([]);
		await before.user.type(before.text, ' Half of it');
		const kept = unsaved.now();
		expect(kept).toMatchObject([
			{ place: '/report', dialog: expect.stringMatching(/^Change the sentence: ./), texts: [{ label: 'Wording' }] }
		]);
		before.unmount();
		await freshness.lookAt(null);
		await freshness.lookAt('meeting-3');
		await report.load();
		const again = unsavedTexts(() => '/report');
		again.kept = kept;
		const after = await writing({ unsaved: again });
		await after.user.click(screen.getByRole('button', { name: 'Put it back' }));
		await settled();
		expect(after.text).toHaveValue(kept[0]!.texts[0]!.text);
		expect(after.text).toHaveFocus();
	});
	test('Alt and an arrow go on, Enter writes, and what was drafted is by hand then', async () => {
		const user = await open();
		await goTo('N-08');
		const id = report.sentence!.id;
		await user.keyboard('{Enter}');
		const text = screen.getByRole('textbox', { name: 'Wording' });
		await waitFor(() => expect(text).toHaveFocus());
		await user.clear(text);
		await user.type(text, 'It was noted that screening helps.{Enter}');
		await settled();
		expect(backend.sent('edit_sentence')).toMatchObject({ id, text: 'It was noted that screening helps.' });
		await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
		expect(report.sentence!.id).not.toBe(id);
	});
	test('a changed source is compared and taken', async () => {
		const user = await open();
		await goTo('N-30');
		expect(screen.getByText(/N-30 changed since/)).toBeVisible();
		await user.keyboard('c');
		expect(report.comparing).toBe(true);
		await user.keyboard('y');
		await settled();
		expect(backend.sent('take_sentence')).toMatchObject({ id: citing('N-30').id });
		expect(await axeFindings(document.body)).toEqual([]);
	});
	test('two sentences that point to one delegation are told, and one is left out', async () => {
		const user = await open();
		await goTo('N-08');
		expect(within(panel()).getByText(/N-08 and BP-07 point to one delegation/)).toBeVisible();
		await user.click(within(panel()).getByRole('button', { name: 'Leave N-08 out' }));
		await settled();
		expect(backend.sent('leave_sentence_out')).toMatchObject({ id: citing('N-08').id, leftOut: true });
	});
	test('it is looked at as other readers, generated, and shown on its way out', async () => {
		const user = await open();
		await goTo('N-08');
		await user.selectOptions(screen.getByRole('combobox', { name: 'As read by' }), 'community');
		await settled();
		expect(backend.sent('report_board')).toMatchObject({ audience: 'community' });
		await user.click(screen.getByRole('button', { name: /^Generate$/ }));
		await settled();
		expect(backend.sent('generate_report')).toEqual({ only: null });
		await user.keyboard('p');
		expect(exports).toHaveBeenCalledOnce();
	});
	test('a sentence by hand begins behind the current one', async () => {
		const user = await open();
		await goTo('N-08');
		const behind = report.sentence!.id;
		await user.keyboard('n');
		const text = await screen.findByRole('textbox', { name: 'Wording' });
		await user.type(text, 'More was said.{Enter}');
		await settled();
		expect(backend.sent('add_sentence')).toMatchObject({ wanted: { behind, text: 'More was said.' } });
	});
});

describe('the keys of both co-chairs', () => {
	test('what is before them, who said what, and what changed since', async () => {
		const user = await open();
		await user.keyboard('r');
		const dialog = within(await screen.findByRole('dialog', { name: 'Keys of both co-chairs' }));
		const ofReport = within(dialog.getByRole('region', { name: 'Outcome report' }));
		expect(ofReport.getByText(/^Draft 1 was put before the co-chairs/)).toHaveTextContent('One line has changed since');
		expect(ofReport.getByText(/^Approved: draft 1/)).toHaveTextContent('it does not hold');
		expect(ofReport.getByText('Has said nothing yet.')).toBeVisible();
		expect(ofReport.getByText('Early screening helps.')).toBeInTheDocument();
		const ofPress = within(dialog.getByRole('region', { name: 'Press facts' }));
		expect(ofPress.getByText('Nothing was put before the co-chairs yet.')).toBeVisible();
		expect(ofPress.queryByRole('button', { name: /^Note what/ }), 'there is nothing to say anything to').toBeNull();
		expect(await axeFindings()).toEqual([]);
		await user.click(ofPress.getByRole('button', { name: 'Put draft 1 before the co-chairs' }));
		await settled();
		expect(backend.sent('freeze_draft')).toEqual({ publication: 'press_facts' });
	});
	test('what a body says is noted, and the keys are shown again', async () => {
		const user = await open();
		await user.keyboard('r');
		const dialog = within(await screen.findByRole('dialog', { name: 'Keys of both co-chairs' }));
		const body = report.publications![0]!.keys[1]!;
		await user.click(dialog.getByRole('button', { name: new RegExp(body.called) }));
		const word = within(await screen.findByRole('dialog', { name: `${body.called} on the draft: Outcome report` }));
		await user.type(word.getByRole('textbox', { name: /^Said by|^Who|^Name/ }), 'The second chair');
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		expect(backend.sent('note_chair_key')).toEqual({
			wanted: {
				publication: 'report',
				number: null,
				said: { body: body.body, name: 'The second chair', choice: 'approve', remark: '' }
			}
		});
		expect(await screen.findByRole('dialog', { name: 'Keys of both co-chairs' })).toBeVisible();
	});
});
