import { UnsavedTexts } from '$lib/components';
import { call, commands } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

/** Text that is typed in dialogs on the screen of this place. */
export function unsavedTexts(place: () => string): UnsavedTexts {
	const words = { found: m.unsaved_here, left: m.unsaved_left, putBack: m.unsaved_put_back, discard: m.unsaved_discard };
	// What could not be forgotten is offered once more, which does no harm.
	return new UnsavedTexts(words, place, (one) => void call(commands.forgetUnsaved(one.place, one.dialog)).catch(() => undefined));
}
