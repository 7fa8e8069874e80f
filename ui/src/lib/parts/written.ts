import type { Toasts } from '$lib/components';
import { call, commands, type Written } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { saying } from './attempt.svelte';

/** Says that files were written, and offers to open the folder in which they are. */
export function sayWritten(toasts: Toasts, words: string, { folder }: Written) {
	const run = () => void saying(toasts)(() => call(commands.openWrittenFolder(folder)));
	toasts.say(words, { action: { label: m.open_the_folder(), run } });
}
