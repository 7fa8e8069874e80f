import { tick } from 'svelte';
import { giveFocus, leaveField } from './focus';

/** What was typed in a dialog, or in fields that keep what is typed, and not saved. */
export interface Unsaved {
	/** The screen. */
	place: string;
	/** The title of the dialog or the fields. */
	dialog: string;
	/** What its fields held, in their order. */
	texts: UnsavedText[];
}

/** What a field held. */
export interface UnsavedText {
	label: string;
	text: string;
}

/** What a dialog says of what was typed in it before. */
export interface UnsavedWords {
	found: () => string;
	left: () => string;
	putBack: () => string;
	discard: () => string;
}

type TextInput = HTMLInputElement | HTMLTextAreaElement;

/** A secret is none of them, also while it is shown in the clear: `data-secret` marks its field. */
const TEXTS =
	'textarea:not([data-secret]), input:not([data-secret], [type=password], [type=checkbox], [type=radio], [type=file], [type=hidden], [type=range])';

const fields = (within: Element) => [...within.querySelectorAll<TextInput>(TEXTS)];
const labelOf = (field: TextInput) => field.labels?.[0]?.textContent?.trim() || field.getAttribute('aria-label') || '';

/** Text that somebody types in dialogs: when everything is locked it is kept, and put back where it was typed. */
export class UnsavedTexts {
	/** What is kept from before. */
	kept = $state.raw<readonly Unsaved[]>([]);
	/** The fields of the open dialogs in which somebody typed. */
	#typed = new Map<Element, { title: () => string; fields: Set<TextInput> }>();

	constructor(
		readonly words: UnsavedWords,
		private readonly place: () => string,
		private readonly forgotten: (one: Unsaved) => void
	) {}

	/** Follows what is typed in an open dialog, until the answer is called. */
	follow(dialog: Element, title: () => string): () => void {
		const typed = new Set<TextInput>();
		const heard = ({ target }: Event) => {
			if (target instanceof Element && target.matches(TEXTS)) typed.add(target as TextInput);
		};
		this.#typed.set(dialog, { title, fields: typed });
		dialog.addEventListener('input', heard);
		return () => {
			this.#typed.delete(dialog);
			dialog.removeEventListener('input', heard);
		};
	}

	/** What is typed in the open dialogs now. */
	now(): Unsaved[] {
		const dialogs = [...this.#typed].map(([dialog, { title, fields: typed }]) => ({
			place: this.place(),
			dialog: title(),
			texts: fields(dialog)
				.filter((field) => typed.has(field) && field.value.trim() !== '')
				.map((field) => ({ label: labelOf(field), text: field.value }))
		}));
		return dialogs.filter(({ texts }) => texts.length > 0);
	}

	/** What was typed before in the dialog of this title on this screen. */
	of(title: string): Unsaved | undefined {
		return this.kept.find(({ place, dialog }) => place === this.place() && dialog === title);
	}

	/** Types it again in a dialog; what has no field there any more stays kept. */
	async putBack(one: Unsaved, dialog: Element) {
		const used = new Set<TextInput>();
		let left = one.texts;
		// A field can stand there only once another one is filled.
		for (let before = -1; left.length !== before;) {
			before = left.length;
			const next: UnsavedText[] = [];
			for (const text of left) if (!(await this.#type(text, dialog, used))) next.push(text);
			left = next;
		}
		leaveField();
		giveFocus([...used][0]);
		this.#replace(one, left);
	}

	/** Lets go of it. */
	discard(one: Unsaved) {
		this.#replace(one, []);
	}

	async #type({ label, text }: UnsavedText, dialog: Element, used: Set<TextInput>): Promise<boolean> {
		const field = fields(dialog).find((field) => !used.has(field) && labelOf(field) === label && !field.disabled && !field.readOnly);
		if (!field || !giveFocus(field)) return false;
		used.add(field);
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
		await tick();
		return true;
	}

	#replace(one: Unsaved, texts: UnsavedText[]) {
		this.kept = this.kept.flatMap((other) => (other !== one ? [other] : texts.length > 0 ? [{ ...one, texts }] : []));
		if (texts.length === 0) this.forgotten(one);
	}
}
