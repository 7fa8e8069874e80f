import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet, type ComponentProps } from 'svelte';
import { expect, test, vi } from 'vitest';
import RowGrid from './RowGrid.svelte';

interface Row {
	id: string;
	head?: boolean;
}
type Props = ComponentProps<typeof RowGrid<Row, string>>;

const rows = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ id: `r${index}`, head: index % 10 === 0 }));
const cells = createRawSnippet<[row: Row, index: number, stays: boolean]>((row) => ({
	render: () => `<span role="gridcell"><input type="checkbox" /><input type="text" /><button>${row().id}</button></span>`
}));

function show(given: Partial<Props> = {}) {
	const props: Props = {
		label: 'Rows',
		rows: rows(1000),
		key: (row) => row.id,
		ids: 'row',
		columns: [{ head: 'Name', width: '1fr' }],
		least: 100,
		height: (row) => (row.head ? 32 : 30),
		heading: (row) => row.head === true,
		current: null,
		cells,
		...given
	};
	return render(RowGrid<Row, string>, { props });
}
const at = (id: string) => document.getElementById(`row-${id}`)!;
const focused = () => document.activeElement?.id;

test('a screenful of a thousand rows is drawn, and each says which it is', () => {
	show();
	expect(screen.getAllByRole('row').length).toBeLessThan(40);
	expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '1001');
	expect(at('r3')).toHaveAttribute('aria-rowindex', '5');
});

test('the current row stays drawn where it is scrolled away, in its place', () => {
	show({ current: 'r500' });
	expect(at('r500')).toHaveAttribute('tabindex', '0');
	const order = screen.getAllByRole('row').map((row) => Number(row.getAttribute('aria-rowindex')));
	expect(order, 'readers go through rows in their order').toEqual([...order].sort((one, other) => one - other));
});

test('Tab comes to one row alone: the current one, else the first that can be reached', () => {
	const stops = () => screen.getAllByRole('row').filter((row) => row.tabIndex === 0);
	show({ reachable: (row) => !row.head });
	expect(stops()).toEqual([at('r1')]);
	expect(at('r0'), 'what cannot be reached does not take the focus').not.toHaveAttribute('tabindex');
});

test('arrows, page keys, Home and End go from row to row', async () => {
	const user = userEvent.setup();
	show({ current: 'r1' });
	at('r1').focus();
	const keys = ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'PageDown', 'PageUp', 'End', 'PageUp', 'Home'];
	const seen = [];
	for (const key of keys) {
		await user.keyboard(`{${key}}`);
		await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-current', 'true'));
		seen.push(focused());
	}
	const [down, up, first, stays, page, back, last, before, home] = seen;
	expect([down, up, first, stays]).toEqual(['row-r2', 'row-r1', 'row-r0', 'row-r0']);
	expect([page, back], 'a page is what is in view').toEqual(['row-r16', 'row-r0']);
	expect([last, before, home]).toEqual(['row-r999', 'row-r982', 'row-r0']);
});

test('headings that cannot be reached are passed over', async () => {
	const user = userEvent.setup();
	show({ current: 'r9', reachable: (row) => !row.head });
	at('r9').focus();
	await user.keyboard('{ArrowDown}');
	await waitFor(() => expect(focused()).toBe('row-r11'));
	await user.keyboard('{Home}{ArrowUp}');
	await waitFor(() => expect(focused(), 'nothing lies before the first').toBe('row-r1'));
});

test('keys of a field and of a button stay theirs, and arrows leave a box to tick', async () => {
	const user = userEvent.setup();
	const [open, select] = [vi.fn(), vi.fn()];
	show({ current: 'r1', open, select });
	const row = within(at('r1'));
	row.getByRole('textbox').focus();
	await user.keyboard('{ArrowDown}{Enter} ');
	row.getByRole('button').focus();
	await user.keyboard('{Enter} ');
	expect([open.mock.calls.length, select.mock.calls.length, at('r1').ariaCurrent]).toEqual([0, 0, 'true']);
	row.getByRole('checkbox').focus();
	await user.keyboard(' ');
	expect(row.getByRole('checkbox')).toBeChecked();
	await user.keyboard('{ArrowDown}');
	await waitFor(() => expect(focused()).toBe('row-r2'));
	await user.keyboard('{Enter} ');
	expect([open.mock.calls[0]![0].id, select.mock.calls[0]![0].id]).toEqual(['r2', 'r2']);
});

test('a click makes a row current, one on a button of it does not', async () => {
	const user = userEvent.setup();
	show({ current: 'r1' });
	await user.click(within(at('r3')).getByRole('textbox'));
	expect(at('r3')).toHaveAttribute('aria-current', 'true');
	await user.click(within(at('r5')).getByRole('button'));
	expect(at('r3')).toHaveAttribute('aria-current', 'true');
});

test('a heading stays above its rows, for the eye alone', async () => {
	show();
	const view = screen.getByRole('grid').parentElement!;
	view.scrollTop = 400;
	view.dispatchEvent(new Event('scroll'));
	await waitFor(() => expect(document.querySelector('[aria-hidden=true] .heading')).toHaveTextContent('r10'));
});
