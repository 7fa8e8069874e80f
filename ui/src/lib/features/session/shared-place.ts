import type { SharedPlace } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

/** What is wrong with a place at which others than this computer write, and why. */
export function sharedWords(shared: SharedPlace): { title: string; text: string } {
	return shared.why === 'network'
		? { title: m.shared_network(), text: m.shared_network_long() }
		: { title: m.shared_synchronised({ by: shared.by }), text: m.shared_synchronised_long({ by: shared.by }) };
}
