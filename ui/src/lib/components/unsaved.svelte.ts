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

/** What is said of what was typed before. */
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

/** Text that somebody types in fields that keep it: when everything is locked it is kept, and put back where it was typed. */
export class UnsavedTexts {
	/** What is kept from before. */
	kept = $state.raw<readonly Unsaved[]>([]);
	/** The fields in which somebody typed, by what they stand in. */
	#typed = new Map<Element, { title: string; fields: Set<TextInput> }>();

	constructor(
		readonly words: UnsavedWords,
		private readonly place: () => string,
		private readonly forgotten: (one: Unsaved) => void
	) {}

	/** Follows what is typed in the fields of this title, until the answer is called; `begun` where something stands in them already that was typed. */
	follow(within: Element, title: string, begun = false): () => void {
		const typed = new Set(begun ? fields(within) : []);
		const heard = ({ target }: Event) => {
			if (target instanceof Element && target.matches(TEXTS)) typed.add(target as TextInput);
		};
		this.#typed.set(within, { title, fields: typed });
		within.addEventListener('input', heard);
		return () => {
			this.#typed.delete(within);
			within.removeEventListener('input', heard);
		};
	}

	/** What is typed now. */
	now(): Unsaved[] {
		const places = [...this.#typed].map(([within, { title, fields: typed }]) => ({
			place: this.place(),
			dialog: title,
			texts: fields(within)
				.filter((field) => typed.has(field) && field.value.trim() !== '')
				.map((field) => ({ label: labelOf(field), text: field.value }))
		}));
		return places.filter(({ texts }) => texts.length > 0);
	}

	/** What was typed before in the fields of this title on this screen. */
	of(title: string): Unsaved | undefined {
		return this.kept.find(({ place, dialog }) => place === this.place() && dialog === title);
	}

	/** Types it again; what has no field there any more stays kept. */
	async putBack(one: Unsaved, within: Element) {
		const used = new Set<TextInput>();
		let left = one.texts;
		// A field can stand there only once another one is filled.
		for (let before = -1; left.length !== before;) {
			before = left.length;
			const next: UnsavedText[] = [];
			for (const text of left) if (!(await this.#type(text, within, used))) next.push(text);
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

	async #type({ label, text }: UnsavedText, within: Element, used: Set<TextInput>): Promise<boolean> {
		const field = fields(within).find((field) => !used.has(field) && labelOf(field) === label && !field.disabled && !field.readOnly);
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
