import { firstControl, firstField, type Intent } from '$lib/components';

/** Where a panel was edited last: a key comes back there, also with the next record. `data-field` names what can be come back to. */
export class EditedLast {
	/** The tab of the panel that was open then. */
	tab: string | null = null;
	#field: string | null = null;
	/** Which one of those of that name. */
	#place = 0;

	/** Hears what is typed, chosen and pressed in a panel; an attachment. */
	within(tab: () => string | null = () => null) {
		return (panel: HTMLElement) => {
			const heard = ({ target, type }: Event) => {
				const edited = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
				// A click into a field edits nothing yet.
				if (!edited || (type === 'click' && !(target as Element).closest('button'))) return;
				this.tab = tab();
				this.#field = edited.dataset.field!;
				this.#place = this.#named(panel).indexOf(edited);
			};
			panel.addEventListener('input', heard);
			panel.addEventListener('click', heard);
			return () => {
				panel.removeEventListener('input', heard);
				panel.removeEventListener('click', heard);
			};
		};
	}

	/** Gives the focus to what was edited last, with its text selected, else to the first field of the panel. */
	give(asked: Intent, panel: HTMLElement | undefined) {
		const named = panel ? this.#named(panel) : [];
		const last = named[Math.min(this.#place, named.length - 1)];
		const folded = last?.closest('details');
		if (folded) folded.open = true;
		const body = panel?.querySelector('.panel-b');
		const ways = [last && (firstControl(last) ?? last), firstField(body), firstControl(body), firstControl(panel)];
		// What was edited last may be locked for the next record.
		const given = ways.find((way) => asked.give(way));
		if (last?.contains(given ?? null) && (given instanceof HTMLInputElement || given instanceof HTMLTextAreaElement)) given.select();
	}

	#named(panel: HTMLElement): HTMLElement[] {
		return this.#field === null ? [] : [...panel.querySelectorAll<HTMLElement>(`[data-field="${this.#field}"]`)];
	}
}
