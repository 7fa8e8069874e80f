/** Folds case and marks away, so that "cesko" finds "Česko". */
export function folded(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
