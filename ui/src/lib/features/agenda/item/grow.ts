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
		// Another width breaks the lines elsewhere; its own height is none of its business.
		let width = area.offsetWidth;
		const again = () => {
			if (area.offsetWidth === width) return;
			width = area.offsetWidth;
			if (width > 0) fit();
		};
		const watch = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(again);
		watch?.observe(area.parentElement ?? area);
		return () => watch?.disconnect();
	};
}
