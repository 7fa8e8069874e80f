import type { Offer, Shortcut, Toasts } from '$lib/components';
import * as m from '$lib/paraglide/messages';

/** What was typed and taken back by one key: a message offers to put it back, with Ctrl+Z as long as it stands. */
export function puttingBack(toasts: Toasts, group: string) {
	let offer: Offer | null = null;
	const shortcut: Shortcut = {
		key: 'z',
		ctrl: true,
		label: m.undo(),
		group,
		run() {
			if (offer === null || toasts.shown?.action !== offer) return;
			toasts.close();
			offer.run();
		}
	};
	return {
		shortcut,
		/** Says what was taken back; it is put back only while nothing else stands in its place. */
		say(text: string, holds: () => boolean, putBack: () => void) {
			offer = { label: m.undo(), keys: ['Ctrl', 'Z'], holds, run: () => holds() && putBack() };
			toasts.say(text, { action: offer });
		}
	};
}
