import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, refuse, settled, type FakeBackend, freshness } from '$testing';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { AddItemDialog, Agenda, FindingsDialog, ProposalsDialog, TemplatesDialog } from '.';

let backend: FakeBackend;
let agenda: Agenda;
beforeEach(async () => {
	backend = openBackend();
	agenda = new Agenda(freshness);
	await agenda.load();
});
const sent = () => backend.sent('add_agenda_item')?.details;
async function show(dialog: unknown, given: Record<string, unknown> = {}) {
	render(Frame, { screen: dialog as never, agenda, given: { open: true, ...given } });
	await settled();
	return within(screen.getByRole('dialog'));
}

describe('a new item', () => {
	test('follows the last item of its day, as long as its kind usually is', async () => {
		const user = userEvent.setup();
		const dialog = await show(AddItemDialog);
		expect(await axeFindings()).toEqual([]);
		expect(dialog.getByLabelText('Start')).toHaveValue('17:45');
		await user.type(dialog.getByLabelText('Title'), 'Reports');
		await user.selectOptions(dialog.getByLabelText('Kind'), 'Workshop');
		await user.selectOptions(dialog.getByLabelText('Day'), '2024-06-27');
		expect(dialog.getByText('16:30–17:50, CEST, UTC+2')).toBeVisible();
		const added = { ...backend.read('add_agenda_item'), title: 'Reports' };
		backend.answers.add_agenda_item = () => (backend.read('agenda_board').proposals.push(added), added);
		await user.click(dialog.getByRole('button', { name: 'Add item' }));
		await settled();
		expect(sent()).toMatchObject({ title: 'Reports', kind: 'workshop', day: '2024-06-27', start: 990, duration: 80 });
		expect(agenda.currentItem?.title, 'it is shown at once').toBe('Reports');
	});
	test('takes the slot that has the focus', async () => {
		const dialog = await show(AddItemDialog, { slot: { day: '2024-06-27', start: 720, room: 'room-R-02' } });
		expect(dialog.getByLabelText('Start')).toHaveValue('12:00');
		expect(dialog.getByLabelText('Room')).toHaveValue('room-R-02');
	});
	test('may wait beside the timeline, and needs a title', async () => {
		const user = userEvent.setup();
		const dialog = await show(AddItemDialog);
		for (const name of ['Title', 'Start', 'Minutes']) expect(dialog.getByLabelText(name), 'marked before it is sent').toBeRequired();
		await user.selectOptions(dialog.getByLabelText('Day'), 'beside the timeline');
		await user.click(dialog.getByRole('button', { name: 'Add item' }));
		expect(dialog.getByLabelText('Title')).toHaveAccessibleDescription('This is needed.');
		await user.type(dialog.getByLabelText('Title'), 'Waits');
		await user.click(dialog.getByRole('button', { name: 'Add item' }));
		await settled();
		expect(sent()).toMatchObject({ title: 'Waits', day: null });
	});
	test('says at its field why it was refused, and the field has the focus', async () => {
		const user = userEvent.setup();
		const dialog = await show(AddItemDialog);
		backend.answers.add_agenda_item = () => refuse('text_refused', 'title');
		await user.type(dialog.getByLabelText('Title'), 'Reports');
		await user.click(dialog.getByRole('button', { name: 'Add item' }));
		await settled();
		expect(dialog.getByLabelText('Title')).toHaveAccessibleDescription('The reason for text_refused, and what to do.');
		expect(dialog.getByLabelText('Title')).toBeInvalid();
		expect(document.activeElement).toBe(dialog.getByLabelText('Title'));
		expect(dialog.queryByRole('alert'), 'said once').toBeNull();
	});
});

test('the list of what to check is narrowed by level', async () => {
	const user = userEvent.setup();
	const dialog = await show(FindingsDialog, { level: 'warning' });
	expect(dialog.getAllByRole('listitem')).toHaveLength(7);
	await user.click(dialog.getByRole('button', { name: 'All 10' }));
	expect(dialog.getAllByRole('listitem')).toHaveLength(10);
	expect(await axeFindings()).toEqual([]);
});

test('what does not go together stands by kind, and a kind is set aside with one reason', async () => {
	const user = userEvent.setup();
	const { clashes, findings } = backend.read('agenda_check');
	const warning = clashes.find((clash) => clash.level === 'warning' && clash.set_aside === null)!;
	const twin = { ...warning, key: `${warning.key}-2`, message: 'Another one of its kind.' };
	clashes.push(twin);
	const finding = findings.find((one) => one.key === warning.key)!;
	findings.push({ ...finding, key: twin.key, message: twin.message }, finding);
	backend.answers.set_clash_aside = ({ keys, reason }) => {
		for (const clash of clashes) if ((keys as string[]).includes(clash.key)) clash.set_aside = String(reason);
		return null;
	};
	await agenda.load();
	const dialog = await show(FindingsDialog);
	expect(dialog.getAllByText(finding.message), 'each once').toHaveLength(1);
	const kind = dialog.getByText('Another one of its kind.').closest('.kind') as HTMLElement;
	expect(within(kind).getAllByRole('listitem').length).toBeGreaterThan(1);
	await user.click(within(kind).getByRole('button', { name: /^Set all aside: / }));
	await settled();
	await user.keyboard('Known to everybody{Enter}');
	await settled();
	const sent = backend.sent('set_clash_aside') as { keys: string[]; reason: string };
	expect(sent.reason).toBe('Known to everybody');
	expect(sent.keys).toEqual(expect.arrayContaining([warning.key, twin.key]));
	expect(new Set(sent.keys).size, 'no key twice').toBe(sent.keys.length);
	expect(await axeFindings()).toEqual([]);
});

test('a day is kept as a template under a name', async () => {
	const user = userEvent.setup();
	const board = backend.read('agenda_board');
	board.templates = [{ name: 'Spring day', items: 9 }];
	await agenda.load();
	const dialog = await show(TemplatesDialog);
	expect(await axeFindings()).toEqual([]);
	expect(dialog.getByLabelText('Name of the template')).toBeRequired();
	await user.click(dialog.getByRole('button', { name: 'Keep as a template' }));
	expect(dialog.getByLabelText('Name of the template')).toHaveAccessibleDescription('This is needed.');
	await user.type(dialog.getByLabelText('Name of the template'), 'Our day{Enter}');
	await settled();
	expect(backend.sent('keep_template')).toEqual({ day: '2024-06-26', name: 'Our day' });
});

test('a kept template is taken away', async () => {
	const user = userEvent.setup();
	backend.read('agenda_board').templates = [{ name: 'Spring day', items: 9 }];
	await agenda.load();
	const dialog = await show(TemplatesDialog);
	await user.click(dialog.getByRole('button', { name: 'Remove Spring day' }));
	await settled();
	expect(backend.sent('forget_template')).toEqual({ name: 'Spring day' });
});

test('a start that does not exist that night is said at entry', async () => {
	const user = userEvent.setup();
	const board = backend.read('agenda_board');
	board.clock = [{ day: '2024-06-26', minutes: 120, by: 60 }];
	await agenda.load();
	const dialog = await show(AddItemDialog, { slot: { day: '2024-06-26', start: 150, room: null } });
	expect(dialog.getByText('02:30 does not exist that night: the clock jumps from 02:00 to 03:00.')).toBeVisible();
	await user.clear(dialog.getByLabelText('Start'));
	await user.type(dialog.getByLabelText('Start'), '03:00');
	expect(dialog.queryByText(/does not exist/)).toBeNull();
});

describe('proposals', () => {
	test('a topic waits beside the timeline', async () => {
		const user = userEvent.setup();
		const dialog = await show(ProposalsDialog);
		expect(await axeFindings()).toEqual([]);
		expect(dialog.getByLabelText('Topic')).toBeRequired();
		await user.type(dialog.getByLabelText('Topic'), 'Evidence from abroad');
		await user.type(dialog.getByLabelText('Proposed by'), 'Estonia{Enter}');
		await settled();
		expect(sent()).toMatchObject({ title: 'Evidence from abroad', day: null, proposed_by: 'Estonia', duration: 45 });
	});
	test('topics of an earlier edition are taken by choice', async () => {
		const user = userEvent.setup();
		const dialog = await show(ProposalsDialog);
		expect(dialog.getByRole('button', { name: 'Take 0 topics' })).toBeDisabled();
		await user.click(dialog.getByLabelText(/^2 The amended Anti-Trafficking Directive/));
		await user.click(dialog.getByRole('button', { name: 'Take 1 topic' }));
		await settled();
		expect(backend.sent('propose_items')?.topics).toEqual([{ of: 'item', id: 'item-I-02' }]);
	});
	test('so is what an earlier edition left open', async () => {
		const user = userEvent.setup();
		const dialog = await show(ProposalsDialog);
		const open = backend.read('earlier_topics')[0]!.open;
		expect(open.length).toBeGreaterThan(2);
		for (const { title } of [open[0]!, open.at(-1)!]) await user.click(dialog.getByLabelText(new RegExp(title)));
		await user.click(dialog.getByRole('button', { name: 'Take 2 topics' }));
		await settled();
		expect(backend.sent('propose_items')?.topics).toEqual([open[0]!.from, open.at(-1)!.from]);
	});
});
