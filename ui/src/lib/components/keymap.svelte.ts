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
	/** Works while a field has the focus or a dialog is open. */
	everywhere?: boolean;
	run: () => void;
}

const FIELDS = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]';
const LAYERS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** How a shortcut is written on a key. */
export function shownKeys(shortcut: Shortcut): readonly string[] {
	if (shortcut.shown) return shortcut.shown;
	const key = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key;
	return [...(shortcut.ctrl ? ['Ctrl'] : []), ...(shortcut.alt ? ['Alt'] : []), ...(shortcut.shift ? ['Shift'] : []), key];
}

/** All shortcuts that work now. The screen that was shown last is asked first. */
export class Keymap {
	/** Whether single letters work; a choice of the person. */
	singleKeys = $state(true);
	#shortcuts = $state.raw<Shortcut[]>([]);

	get shortcuts(): readonly Shortcut[] {
		return this.#shortcuts;
	}

	/** Adds shortcuts until the answer is called. */
	add(shortcuts: readonly Shortcut[]): () => void {
		this.#shortcuts = [...this.#shortcuts, ...shortcuts];
		return () => (this.#shortcuts = this.#shortcuts.filter((shortcut) => !shortcuts.includes(shortcut)));
	}

	/** Runs what a key stands for. */
	press(event: KeyboardEvent) {
		if (event.defaultPrevented || event.isComposing) return;
		const ctrl = event.ctrlKey || event.metaKey;
		const target = event.target instanceof Element ? event.target : null;
		const inField = target?.closest(FIELDS) != null;
		const layered = document.querySelector(LAYERS) !== null;
		const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
		const found = this.#shortcuts.findLast((shortcut) => {
			if (shortcut.key !== key || Boolean(shortcut.ctrl) !== ctrl || Boolean(shortcut.alt) !== event.altKey) return false;
			const shifted = shortcut.shift === undefined && !ctrl && key.length === 1 && !/[a-z]/.test(key);
			if (!shifted && Boolean(shortcut.shift) !== event.shiftKey) return false;
			if (shortcut.everywhere) return true;
			if (layered) return false;
			if (ctrl || key.length > 1) return !inField || (ctrl && !key.startsWith('Arrow'));
			return !inField && this.singleKeys;
		});
		if (!found) return;
		// Ctrl+Z in a field undoes the typing, as everywhere else.
		if (inField && ctrl && key === 'z') return;
		event.preventDefault();
		found.run();
	}
}
