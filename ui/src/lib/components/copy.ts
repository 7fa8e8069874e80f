/** Puts a text on the clipboard; `within` holds what the older way needs for a moment. */
export async function copyText(text: string, within: HTMLElement | null): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
	} catch {
		// Without the clipboard permission the older way still works.
		const holder = document.createElement('textarea');
		holder.value = text;
		within?.append(holder);
		holder.select();
		document.execCommand('copy');
		holder.remove();
	}
}
