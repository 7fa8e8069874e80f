import type { Attachment } from 'svelte/attachments';

/** Makes a text area as high as its text; `text` is read so that it follows what is set from outside. */
export function grow(text: string): Attachment<HTMLTextAreaElement> {
	return (area) => {
		void text;
		const fit = () => {
			area.style.height = 'auto';
			area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
		};
		fit();
		const watch = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => area.offsetWidth > 0 && fit());
		watch?.observe(area.parentElement ?? area);
		return () => watch?.disconnect();
	};
}
