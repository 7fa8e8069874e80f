/** One shortcut of the window or of the screen that is shown. */
export interface Shortcut {
	/** As `KeyboardEvent.key`, letters in lower case. */
	key: string;
	ctrl?: boolean;
	shift?: boolean;
	alt?: boolean;
	/** What it does, for the map. */
	label: string;
	/** Under which heading it stands in the map. */
	group: string;
	/** How the keys are written; made from the above where missing. */
	shown?: readonly string[];
	/** Works while a field has the focus or a dialog is open; with Alt, which is for the screen below, not in a dialog. */
	everywhere?: boolean;
	/**
	 * It is done to the row that has the focus, and stands in the menu of that row. Where the row decides it is asked: false
	 * where it cannot be done to this one, words where its line says more than the map does.
	 */
	row?: boolean | (() => boolean | string);
	/** Takes something away: its line stands last in the menu of a row, and apart. */
	danger?: boolean;
	/** The heading under which its line stands in the menu of a row, with others. */
	under?: string;
	run: () => void;
}

/**
 * Makes shortcuts that are done to the row that has the focus: they do nothing where none has it. What is said of a row is for
 * its menu; the key itself may still answer why something cannot be done.
 */
export function ofRow<Row>(now: () => Row | null | undefined) {
	return (work: (row: Row) => unknown, says: (row: Row) => boolean | string = () => true): Pick<Shortcut, 'run' | 'row'> => ({
		run: () => {
			const row = now();
			if (row) work(row);
		},
		row: () => {
			const row = now();
			return row ? says(row) : false;
		}
	});
}

const FIELDS = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]';
/** What lies over a screen; a list of results that is a pane of it is no layer, and what is closed and still fades is none any more. */
const LAYERS = ['[role=dialog]', '[role=alertdialog]', '[role=menu]', '[role=listbox]:not([data-pane])']
	.map((layer) => `${layer}:not([data-state=closed])`)
	.join();
/** The space key presses these. */
const PRESSED = 'button, a[href], summary, input, [role=button], [role=menuitem]';
/** Enter presses these. */
const ENTERED = 'button, a[href], summary, [role=button], [role=menuitem]';
/** With these a person is done with a field. Whoever goes on with Tab may think that the next thing is one too. */
const LEAVES = /^(Enter|Escape)$/;
/** Whoever presses these where no field has the focus knows that they are not typing. */
const MOVES = /^(Enter|Escape|Arrow.*|Page.*|Home|End|F\d+)$/;
/** With Ctrl these belong to a field that has the focus. */
const OF_FIELDS = ['a', 'c', 'v', 'x', 'y', 'z'];
/** Text that is read and copied, and selected by itself. */
const TEXT = '[data-text]';
/** How long after the last letter a person still counts as typing, in milliseconds. */
const PAUSE = 1000;

/** How a shortcut is written on a key. */
export function shownKeys(shortcut: Shortcut): readonly string[] {
	if (shortcut.shown) return shortcut.shown;
	const key = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key;
	return [...(shortcut.ctrl ? ['Ctrl'] : []), ...(shortcut.alt ? ['Alt'] : []), ...(shortcut.shift ? ['Shift'] : []), key];
}

/** How printed keys are named to readers, and found again when they are pressed: "Control+Enter". */
export function spoken(keys: readonly string[]): string {
	const names: Record<string, string> = { Ctrl: 'Control', Del: 'Delete', Esc: 'Escape' };
	return keys.map((key) => names[key] ?? key).join('+');
}

/** All shortcuts that work now. The screen that was shown last is asked first. */
export class Keymap {
	/** Whether single letters work; a choice of the person. */
	singleKeys = $state(true);
	#shortcuts = $state.raw<Shortcut[]>([]);
	/** When something was last typed that was meant for a field. */
	#typed = -Infinity;

	get shortcuts(): readonly Shortcut[] {
		return this.#shortcuts;
	}

	/** How the key of a shortcut is written; null while single letters are switched off and it is one. */
	hint(shortcut: Shortcut): string | null {
		const single = shortcut.key.length === 1 && !shortcut.ctrl && !shortcut.everywhere;
		return single && !this.singleKeys ? null : shownKeys(shortcut).join(' ');
	}

	/** Adds shortcuts until the answer is called. */
	add(shortcuts: readonly Shortcut[]): () => void {
		this.#shortcuts = [...this.#shortcuts, ...shortcuts];
		return () => (this.#shortcuts = this.#shortcuts.filter((shortcut) => !shortcuts.includes(shortcut)));
	}

	/** Listens to the window until the answer is called. */
	listen(): () => void {
		const hear = (event: KeyboardEvent) => this.#hear(event);
		const press = (event: KeyboardEvent) => this.press(event);
		const point = () => (this.#typed = -Infinity);
		window.addEventListener('keydown', hear, { capture: true });
		window.addEventListener('keydown', press);
		window.addEventListener('pointerdown', point, { capture: true });
		return () => {
			window.removeEventListener('keydown', hear, { capture: true });
			window.removeEventListener('keydown', press);
			window.removeEventListener('pointerdown', point, { capture: true });
		};
	}

	/** Keeps letters from becoming commands where the field that they were meant for lost the focus in the middle of a word. */
	#hear(event: KeyboardEvent) {
		const letter = event.key.length === 1 || event.key === 'Backspace' || event.key === 'Delete';
		const typing = letter && !event.ctrlKey && !event.metaKey && !event.altKey;
		if (inField(event)) {
			if (typing || event.key === 'Tab') this.#typed = event.timeStamp;
			else if (LEAVES.test(event.key)) this.#typed = -Infinity;
		} else if (typing && event.timeStamp - this.#typed < PAUSE) {
			this.#typed = event.timeStamp;
			event.preventDefault();
			event.stopPropagation();
		} else if (MOVES.test(event.key)) this.#typed = -Infinity;
	}

	/** Runs what a key stands for. */
	press(event: KeyboardEvent) {
		if (event.defaultPrevented || event.isComposing) return;
		const dialog = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1);
		if (dialog && pressPrinted(event, dialog)) return;
		const ctrl = event.ctrlKey || event.metaKey;
		const field = inField(event);
		const layered = document.querySelector(LAYERS) !== null;
		const key = keyOf(event);
		const found = this.#shortcuts.findLast((shortcut) => {
			if (shortcut.key !== key || Boolean(shortcut.ctrl) !== ctrl || Boolean(shortcut.alt) !== event.altKey) return false;
			const shifted = shortcut.shift === undefined && !ctrl && key.length === 1 && !/[a-z]/.test(key);
			if (!shifted && Boolean(shortcut.shift) !== event.shiftKey) return false;
			if (shortcut.everywhere) return !(shortcut.alt && dialog);
			if (layered) return false;
			if (key === 'Enter' && !ctrl && targetOf(event)?.closest(ENTERED)) return false;
			if (ctrl || key.length > 1) return !field || (ctrl && !key.startsWith('Arrow'));
			return !field && this.singleKeys && !(key === ' ' && targetOf(event)?.closest(PRESSED));
		});
		if (!found) {
			if (!layered && pressPrinted(event, document)) return;
			if (key === 'a' && ctrl && !event.shiftKey && !event.altKey && !field) selectText(event);
			return;
		}
		// Ctrl+Z in a field undoes the typing, Ctrl+A selects it, and so on, as everywhere else.
		if (field && ctrl && OF_FIELDS.includes(key) && (key === 'z' || !event.shiftKey)) return;
		event.preventDefault();
		found.run();
	}
}

const targetOf = (event: Event) => (event.target instanceof Element ? event.target : null);
/** Whether something happened in a field, which has a menu and keys of its own. */
export const inField = (event: Event) => targetOf(event)?.closest(FIELDS) != null;
const keyOf = (event: KeyboardEvent) => (event.key.length === 1 ? event.key.toLowerCase() : event.key);

/** Selects the text in which somebody is, and never the page around it. */
function selectText(event: KeyboardEvent) {
	event.preventDefault();
	const selection = document.getSelection();
	const anchor = selection?.anchorNode;
	const at = targetOf(event);
	const clicked = (anchor instanceof Element ? anchor : anchor?.parentElement)?.closest(TEXT);
	// A place that was clicked before counts as long as the focus did not go elsewhere.
	const text = at?.closest(TEXT) ?? (clicked && at?.contains(clicked) ? clicked : null);
	if (text) selection?.selectAllChildren(text);
}

/** Presses the button on which a chord is printed: Esc, or one with Ctrl, since anything else may be meant for a field. */
function pressPrinted(event: KeyboardEvent, within: ParentNode): boolean {
	const ctrl = event.ctrlKey || event.metaKey;
	if (!ctrl && event.key !== 'Escape') return false;
	const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
	const chord = [ctrl && 'Control', event.altKey && 'Alt', event.shiftKey && 'Shift', key].filter(Boolean).join('+');
	const button = [...within.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].find(
		(one) => one.getAttribute('aria-keyshortcuts') === chord && !one.matches(':disabled')
	);
	if (!button) return false;
	event.preventDefault();
	button.click();
	return true;
}
