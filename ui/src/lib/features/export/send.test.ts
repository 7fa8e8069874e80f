import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled, type FakeBackend } from '$testing';
import type { PouchesWanted, PouchKind, PouchLock, PouchReader, PouchRow, Wanted } from '$lib/ipc';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ExportDialog } from '.';
import { SendModel } from './send.svelte';

let backend: FakeBackend;
let readers: PouchReader[];
let rows: PouchRow[];
let proposed: number;
const asked = () => backend.sent('preview_pouches')?.wanted as PouchesWanted | undefined;
const sent = () => backend.sent('write_pouches') as { wanted: PouchesWanted; locks: PouchLock[] } | undefined;
beforeEach(() => {
	backend = openBackend();
	readers = backend.read('pouch_readers');
	rows = backend.read('preview_pouches').map((row: PouchRow) => ({ ...row, twin: [], preview: { ...row.preview, warnings: [] } }));
	proposed = 0;
	backend.answers.pouch_readers = () => readers;
	backend.answers.preview_pouches = (args) => {
		const { whom } = args.wanted as PouchesWanted;
		return rows.filter((row) => whom.includes(row.whom));
	};
	backend.answers.propose_passphrase = () => `quiet herons over polder number ${['one', 'two', 'three', 'four'][proposed++ % 4]}`;
	backend.answers.preview_export = (args) => {
		const wanted = args.wanted as Wanted;
		return backend.read('preview_export', {
			wanted: { paper: wanted.paper === 'changes' ? 'changes' : 'agenda', form: 'pdf', audience: 'participants' }
		});
	};
});

async function model(kind: PouchKind = 'co_chair') {
	const made = new SendModel(() => [], { kind });
	await made.start();
	await settled();
	return made;
}

describe('the step', () => {
	test('both co-chairs are chosen at first, each with a passphrase of their own', async () => {
		const made = await model();
		expect(made.whom.map((reader) => reader.kind)).toEqual(['co_chair', 'co_chair']);
		const given = made.whom.map((reader) => made.locks.get(reader.whom)!.passphrase);
		expect(new Set(given).size, 'one passphrase would open both').toBe(2);
		await made.write();
		expect(sent()?.locks.map((lock) => lock.whom)).toEqual(asked()?.whom);
	});
	test('a key that was given before is used, and no passphrase is told', async () => {
		readers[0]!.key = 'age1known';
		const made = await model();
		await made.write();
		expect(sent()?.locks[0]).toEqual({ whom: readers[0]!.whom, with: { by: 'key', key: 'age1known' } });
	});
	test('nothing leaves under a weak passphrase', async () => {
		backend.answers.passphrase_strength = (args) => ({ score: String(args.passphrase) === 'meeting' ? 1 : 4, words: 'weak' }) as never;
		const made = await model();
		await made.locks.get(made.whom[0]!.whom)!.type('meeting');
		expect(made.canWrite).toBe(false);
		expect(await made.write()).toBeNull();
	});
	test('readers get the same as files unless somebody says otherwise, co-chairs do not', async () => {
		const made = await model('reader');
		expect(made.whom, 'nobody is chosen for whom it was not asked').toEqual([]);
		await made.toggle(made.ofKind.find((reader) => reader.readers === 'participants')!);
		expect(asked()).toMatchObject({ whom: ['reader:participants'], twin: 'docx' });
		await made.chooseKind('co_chair');
		expect(asked()).toMatchObject({ twin: null });
	});
	test('the pouches of a note-taker wait for items', async () => {
		const made = await model();
		await made.chooseKind('notes');
		expect(made.rows).toEqual([]);
		expect(made.canWrite).toBe(false);
	});
	test('what the Chatham House Rule asks is confirmed for all of them, and again when they change', async () => {
		const made = await model();
		rows.find((row) => row.preview.kind === 'co_chair')!.preview.warnings = [{ code: 'chatham_house', message: 'Names leave.' }] as never;
		await made.set({ papers: true });
		expect(await made.write(), 'nobody confirmed it').toBeNull();
		made.accepted = true;
		await made.look(made.whom[1]!.whom);
		expect(made.canWrite, 'looking at another page asks for nothing new').toBe(true);
		await made.set({ papers: false });
		expect(made.canWrite).toBe(false);
	});
	test('a reminder writes mails with the day that is asked for', async () => {
		const [, slow] = readers.filter((reader) => reader.kind === 'co_chair');
		const made = new SendModel(() => [], { kind: 'co_chair', reminder: true, codes: [slow!.code], answerBy: '2024-06-19' });
		await made.start();
		await settled();
		await made.write();
		expect(sent()?.wanted.whom, 'who answered is not reminded').toEqual([slow!.whom]);
		expect(sent()?.wanted.mails).toEqual({ reminder: true, answer_by: '2024-06-19' });
	});
});

describe('the dialog', () => {
	const written = vi.fn();
	beforeEach(() => written.mockClear());
	async function show() {
		const around = { versions: [], days: [], items: [], people: [], delegations: [], findings: 0, current: false, history: null };
		render(Frame, { screen: ExportDialog as never, given: { open: true, paper: 'pouches', around, written, check: vi.fn() } });
		await settled();
		await settled();
		return within(screen.getByRole('dialog', { name: 'Send pouches' }));
	}

	test('the passphrases are shown once, after the files are written, and then it closes', async () => {
		const user = userEvent.setup();
		await show();
		await user.keyboard('{Control>}{Enter}{/Control}');
		await settled();
		const told = within(screen.getByRole('region', { name: 'Tell the passphrases now' }));
		expect(told.getByText('quiet herons over polder number one')).toBeVisible();
		expect(written, 'the dialog stays until they are noted').not.toHaveBeenCalled();
		expect(document.activeElement, 'the next key is useful').toBe(told.getByRole('button', { name: /I have noted them/ }));
		await user.keyboard('{Enter}');
		expect(written).toHaveBeenCalledOnce();
	});
	test('says what is in each pouch, what stays and what opens it, and passes axe', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		expect(dialog.getByText(`In the pouch for ${readers[0]!.name}`)).toBeVisible();
		await user.click(dialog.getAllByRole('radio', { name: 'Public key' })[0]!);
		expect(dialog.getByLabelText(`Public key of ${readers[0]!.name}`)).toBeVisible();
		await settled();
		expect(dialog.getByRole('button', { name: /^Write 3 files/ }), 'nothing opens the first').toBeDisabled();
		expect(await axeFindings()).toEqual([]);
	});
	test('other readers are one choice away', async () => {
		const user = userEvent.setup();
		const dialog = await show();
		await user.click(dialog.getByRole('button', { name: 'Delegations' }));
		await user.click(dialog.getByLabelText('Choose all'));
		await settled();
		expect(asked()?.whom.length).toBe(readers.filter((reader) => reader.kind === 'delegation').length);
		expect(asked()?.asks, 'everything is asked unless it is taken out').toEqual(['matrix', 'concepts', 'questions']);
		await user.click(dialog.getByLabelText('Statements on concepts'));
		await settled();
		expect(asked()?.asks).toEqual(['matrix', 'questions']);
	});
});
