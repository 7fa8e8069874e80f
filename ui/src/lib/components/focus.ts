/**
 * The one owner of the focus: nothing else in the interface calls `focus()`, and a lint holds it.
 *
 * The answer to a key or a click moves it at once: `giveFocus`. What comes later, after a save, a load or a message,
 * moves it only while the person has not gone elsewhere: `intend`. Where what has the focus disappears, it goes to what
 * stood beside it, else to the place where the screen is at home: `keepFocus`, `setHome`. It never stays on the page,
 * where the next letter would be a command.
 */
import { tick } from 'svelte';

/** Where the focus belongs on a screen when nothing else asks for it. */
export interface Home {
	/** Holds the rows or blocks: when one of them disappears, the focus goes to the current one. */
	within: () => Element | null | undefined;
	/** What is current there. When it changes while a dialog is open, the focus follows it. */
	current: () => unknown;
	/** Brings it into view and gives it the focus; false where there is nothing to give it to. */
	focus: () => Promise<boolean>;
}

/** A wish from before a save or a load, which gives up when the person has moved since. */
export interface Intent {
	/** Whether whoever had the focus still has it, or nobody does, or it was sent back meanwhile and stayed there. */
	holds: () => boolean;
	/** Gives the focus now, if it holds. */
	give: (to: Element | null | undefined) => boolean;
	/** Sends the focus home, if it holds. */
	home: () => Promise<void>;
}

const FIELDS = 'input:not([type=hidden]), select, textarea, [contenteditable=true]';
const TAKES_FOCUS = `${FIELDS}, button, a[href], summary, [tabindex]`;
const LAYERS = '[role=dialog], [role=alertdialog]';
/** Beyond these nothing counts as standing beside. */
const BOUNDS = '[data-pane], form, [role=dialog], [role=alertdialog]';

const homes: Home[] = [];
/** Who got the focus back last and has it since: whoever is there was sent there and did not go. */
let sent: Element | null = null;

/** Who has the focus; null while only the page itself has it. */
export function holder(): Element | null {
	const active = document.activeElement;
	return active === null || active.matches('html, body, main') ? null : active;
}

function usable(element: Element): boolean {
	return !element.matches(':disabled, [type=hidden]') && element.closest('[inert], [hidden], [aria-hidden=true]') === null;
}

const reachable = (element: Element) => usable(element) && (element as HTMLElement).tabIndex >= 0;

/** Moves the focus at once, as the answer to a key or a click; false where it cannot go there. */
export function giveFocus(to: Element | null | undefined, options?: FocusOptions): boolean {
	if (!(to instanceof HTMLElement) || !to.isConnected) return false;
	to.focus(options);
	return document.activeElement === to;
}

/** Moves the focus at once and brings what has it into view. */
export function giveFocusInView(to: Element | null | undefined): boolean {
	const given = giveFocus(to);
	to?.scrollIntoView({ block: 'nearest' });
	return given;
}

/** Gives the focus back, where what had it meanwhile is closed or gone. */
export function giveBack(to: Element | null | undefined, options?: FocusOptions): boolean {
	if (!giveFocus(to, options)) return false;
	sent = holder();
	return true;
}

/** Remembers who has the focus, before something that takes its time. */
export function intend(): Intent {
	let had = holder();
	const holds = () => {
		const now = holder();
		return now === null || now === had || now === sent;
	};
	return {
		holds,
		give(to) {
			if (!holds() || !giveFocus(to)) return false;
			had = holder();
			return true;
		},
		async home() {
			if (holds()) await goHome();
			had = holder();
		}
	};
}

/** The first field of a place: of radio buttons the one that is chosen. */
export function firstField(within: ParentNode | null | undefined): Element | null {
	const field = [...(within?.querySelectorAll(FIELDS) ?? [])].find(reachable) ?? null;
	if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return field;
	const chosen = [...within!.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
		(radio) => radio.name === field.name && radio.checked
	);
	return chosen ?? field;
}

/** The first of a place that takes the focus, where it has no field. */
export function firstControl(within: ParentNode | null | undefined): Element | null {
	return [...(within?.querySelectorAll(TAKES_FOCUS) ?? [])].find(reachable) ?? null;
}

/** The first field of a place that was refused, by itself or with the others of its group; of a group of buttons the first one. */
export function firstWrong(within: ParentNode | null | undefined): Element | null {
	const wrong = [...(within?.querySelectorAll('[aria-invalid=true], [data-wrong]') ?? [])];
	const fields = wrong.map((one) => (one.matches('[data-wrong]') ? (firstField(one) ?? firstControl(one)) : one));
	return fields.find((one) => one !== null && reachable(one)) ?? null;
}

/** Says where a screen is at home, until the answer is called. A screen that opens while nobody has the focus takes it. */
export function setHome(home: Home): () => void {
	homes.push(home);
	if (holder() === null) void goHome();
	return () => void homes.splice(homes.indexOf(home), 1);
}

/** What is current where the screen is at home. */
export const currentAtHome = (): unknown => homes.at(-1)?.current();

/** Whether something belongs to where the screen is at home. */
export const isAtHome = (element: Element): boolean => homes.at(-1)?.within()?.contains(element) ?? false;

/** Sends the focus home: to what is current there, else to the first field, else to the sheet. */
export async function goHome(): Promise<void> {
	// What the screen shows follows what was changed just now.
	await tick();
	if (document.querySelector(LAYERS)) return;
	const main = document.querySelector('main');
	if (!(await homes.at(-1)?.focus()) && holder() === null) giveFocus(firstField(main) ?? main);
	sent = holder();
}

/** Where something with the focus stands: each ancestor, and the place among its children. */
type Place = { parent: Element; index: number }[];

function placeOf(element: Element): Place {
	const place: Place = [];
	for (let child = element; child.parentElement; child = child.parentElement) {
		const parent = child.parentElement;
		place.push({ parent, index: [...parent.children].indexOf(child) });
		if (parent.matches(BOUNDS)) break;
	}
	return place;
}

/** What stands beside a place whose element is gone: behind it, else before it, as near as possible. */
function beside(place: Place): Element | null {
	for (const { parent, index } of place) {
		if (!parent.isConnected) continue;
		const bound = parent.matches(BOUNDS);
		if (!bound && parent.closest(BOUNDS) === null) return null;
		const children = [...parent.children];
		const takes = (element: Element) => element.matches(TAKES_FOCUS) && reachable(element);
		const within = (child: Element) => [child, ...child.querySelectorAll(TAKES_FOCUS)].find(takes);
		const near = [...children.slice(index), ...children.slice(0, index).reverse()];
		const found = near.map(within).find((element) => element !== undefined);
		if (found || bound) return found ?? null;
	}
	return null;
}

/** Sees to it that the focus is never lost with what had it, until the answer is called. */
export function keepFocus(): () => void {
	let last: Element | null = null;
	let place: Place = [];
	let atHome = false;
	const remember = () => {
		last = holder();
		if (last !== sent) sent = null;
		place = last ? placeOf(last) : [];
		atHome = last !== null && isAtHome(last);
	};
	const recover = () => {
		if (last === null || last.isConnected || holder() !== null) return;
		last = null;
		if (atHome || !giveBack(beside(place))) void goHome();
	};
	const observer = new MutationObserver(recover);
	remember();
	document.addEventListener('focusin', remember);
	observer.observe(document.documentElement, { childList: true, subtree: true });
	return () => {
		document.removeEventListener('focusin', remember);
		observer.disconnect();
	};
}

/** Gives the first wrong field within a form or dialog the focus when what was sent is refused; an attachment. */
export function wrongFirst(within: HTMLElement): () => void {
	let waiting: Intent | null = null;
	const look = () => {
		const wrong = waiting && firstWrong(within);
		if (!wrong) return;
		if (waiting!.give(wrong) && wrong instanceof HTMLInputElement) wrong.select();
		waiting = null;
	};
	const sent = () => {
		waiting = intend();
		void tick().then(look);
	};
	// Whoever types on has gone on.
	const typed = () => (waiting = null);
	const observer = new MutationObserver(look);
	within.addEventListener('submit', sent);
	within.addEventListener('input', typed);
	observer.observe(within, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-invalid', 'data-wrong'] });
	return () => {
		within.removeEventListener('submit', sent);
		within.removeEventListener('input', typed);
		observer.disconnect();
	};
}

/** Leaves the field that has the focus, so that it saves what is typed. */
export function leaveField(): void {
	if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
