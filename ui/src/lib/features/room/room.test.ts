import { axeFindings, openBackend, refuse, settled, type FakeBackend } from '$testing';
import type { RoomNow, RoomView } from '$lib/ipc';
import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RoomScreen } from '.';

let backend: FakeBackend;
let view: RoomView;
beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-27T14:03:20Z') });
	backend = openBackend();
	view = backend.read('room_view').view;
});
afterEach(() => vi.useRealTimers());

type Item = Extract<RoomNow, { is: 'item' }>;
const item = (change: Partial<Item>): Item => ({
	is: 'item',
	items: [{ number: '13', title: 'Conclusions and follow-up actions' }],
	held: { from: 951, to: 980 },
	passed: 12,
	length: 29,
	left: 17,
	label: 'TLP:GREEN',
	rule: false,
	turn: null,
	floor: null,
	...change
});
const floor: Item['floor'] = {
	speaker: { who: { code: 'SE', kind: 'member_state' }, name: '', seconds: 72, runs: false },
	next: [
		{ who: { code: 'FR', kind: 'member_state' }, name: '' },
		{ who: { code: 'NO', kind: 'third_country' }, name: '' },
		{ who: { code: 'COM', kind: 'eu_body' }, name: '' }
	]
};

async function open(now: RoomNow) {
	backend.answers.room_view = () => ({ view: { ...view, now }, audience: 'participants', label: 'TLP:GREEN' });
	render(RoomScreen);
	await settled();
}

test('an item shows how long it still is, its label, and the codes of who speaks and who is next', async () => {
	await open(item({ floor }));
	expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('13Conclusions and follow-up actions');
	expect(screen.getByText('17')).toBeVisible();
	expect(screen.getByText('minutes left')).toBeVisible();
	expect(screen.getByText('TLP:GREEN')).toBeVisible();
	expect(screen.getByText('16:03')).toBeVisible();
	expect(screen.getByText('SE').closest('li')).toHaveTextContent('SE 1:12');
	for (const code of ['FR', 'NO', 'COM']) expect(screen.getByText(code)).toBeVisible();
	expect(await axeFindings(document.body)).toEqual([]);
});
test('where the secretariat shows names, who speaks and who asked are named beside their codes', async () => {
	await open(
		item({
			floor: {
				speaker: { ...floor.speaker!, name: 'Signe Bergqvist' },
				next: [
					{ who: { code: 'FR', kind: 'member_state' }, name: 'Anaïs Delacroix-Montferrand' },
					{ who: { code: '', kind: 'private' }, name: 'Noor Verhaeghe' }
				]
			}
		})
	);
	expect(screen.getByText('SE').closest('li')).toHaveTextContent('SE 1:12 Signe Bergqvist');
	expect(screen.getByText('FR').closest('li')).toHaveTextContent('FR Anaïs Delacroix-Montferrand');
	expect(screen.getByText('Guest').closest('li')).toHaveTextContent('Guest Noor Verhaeghe');
});
test('F11 fills the screen with it, and gives the screen back', async () => {
	await open({ is: 'quiet' });
	let full: Element | null = null;
	Object.defineProperty(document, 'fullscreenElement', { configurable: true, get: () => full });
	const [root, key] = [document.documentElement, () => new KeyboardEvent('keydown', { key: 'F11', cancelable: true })];
	root.requestFullscreen = vi.fn(async () => void (full = root));
	document.exitFullscreen = vi.fn(async () => void (full = null));
	const first = key();
	window.dispatchEvent(first);
	expect(full).toBe(root);
	expect(first.defaultPrevented, 'the web view does nothing of its own').toBe(true);
	window.dispatchEvent(key());
	expect(full).toBeNull();
	window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F' }));
	expect(root.requestFullscreen).toHaveBeenCalledOnce();
});
test('under the Rule it shows the wording of the Rule, how long the turn still is, and no code', async () => {
	await open(item({ rule: true, turn: { left: 26, runs: false } }));
	expect(screen.getByText(/neither the identity nor the affiliation of the speaker/)).toBeVisible();
	expect(screen.getByText('0:26')).toBeVisible();
	expect(screen.queryByText('On the floor')).toBeNull();
	expect(screen.getByText('Chatham House Rule')).toBeVisible();
});
test('a break shows what comes and when', async () => {
	await open({
		is: 'break',
		title: 'Coffee break',
		held: { from: 670, to: 690 },
		next: { number: '10', title: 'Financial investigations', at: 690 }
	});
	expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Coffee break');
	expect(screen.getByText('At 11:30')).toBeVisible();
	expect(screen.getAllByText('Financial investigations').length).toBeGreaterThan(0);
});
test('where nothing is on, the name of the meeting and the clock stand alone', async () => {
	await open({ is: 'quiet' });
	expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('THB Focus Group, 3rd meeting');
	expect(screen.getByText('16:03')).toBeVisible();
	expect(screen.queryByText('Today')).toBeNull();
});
test('locking empties it, but for the name of the meeting and the clock', async () => {
	await open(item({ floor }));
	backend.answers.room_view = () => refuse('locked');
	window.dispatchEvent(new Event('room'));
	await settled();
	expect(screen.queryByText('Conclusions and follow-up actions')).toBeNull();
	expect(screen.queryByText('SE')).toBeNull();
	expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('THB Focus Group, 3rd meeting');
});
test('it asks for one thing and has nothing to press', async () => {
	await open(item({ floor }));
	expect([...new Set(backend.calls.map((one) => one.command))]).toEqual(['room_view']);
	expect(document.querySelectorAll('button, a, input, select, textarea, [tabindex]')).toHaveLength(0);
});
