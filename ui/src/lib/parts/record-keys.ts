import type { RecordCard } from './record-card.svelte';

/** The keys of a panel with one record: Enter keeps what is typed in a field, Esc takes it back and leaves. */
export function recordKeys<R extends { id: string }, D extends object>(
	card: RecordCard<R, D>,
	leave: () => void,
	/** Fields that are one line, although a text area shows them. */
	oneLine: readonly (keyof D)[] = []
) {
	return (event: KeyboardEvent) => {
		if (event.defaultPrevented) return;
		const target = event.target instanceof HTMLElement ? event.target : null;
		const field = target?.dataset.field as keyof D | undefined;
		if (event.key === 'Enter' && field && (target instanceof HTMLInputElement || oneLine.includes(field))) {
			event.preventDefault();
			void card.save();
		} else if (event.key === 'Escape') {
			event.preventDefault();
			event.stopPropagation();
			if (field) card.revert(field);
			leave();
		}
	};
}
