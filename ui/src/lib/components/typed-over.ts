import type { Attachment } from 'svelte/attachments';

/**
 * A field that is typed over rather than added to: whoever comes to it by key or click has all of it selected. What a pointer draws
 * over it stays, and a second click sets the caret.
 */
export const typedOver: Attachment<HTMLInputElement> = (field) => {
	let arriving = false;
	const press = () => (arriving = document.activeElement !== field);
	const focus = () => field.select();
	// The press gave the focus, and its caret takes the selection back, in a web view only after the click.
	const click = () => {
		if (!arriving) return;
		arriving = false;
		setTimeout(() => {
			if (document.activeElement === field && field.selectionStart === field.selectionEnd) field.select();
		});
	};
	if (document.activeElement === field) field.select();
	field.addEventListener('pointerdown', press);
	field.addEventListener('focus', focus);
	field.addEventListener('click', click);
	return () => {
		field.removeEventListener('pointerdown', press);
		field.removeEventListener('focus', focus);
		field.removeEventListener('click', click);
	};
};
