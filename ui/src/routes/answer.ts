import type { Toasts } from '$lib/components';
import { call, commands } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

/** Writes the answer to the open pouch where the person wants it, and says where; nothing where no place is chosen. */
export async function writeAnswer(toasts: Toasts) {
	const written = await call(commands.writeAnswer());
	if (written) toasts.say(m.review_written({ file: written.file_name, folder: written.folder }));
}
