import { Freshness } from '$lib/freshness';
import { FakeBackend } from './backend';

export { FakeBackend, refuse } from './backend';
export { axeFindings } from './axe';

/** What keeps everything fresh that is shown of the backend that is open. */
export let freshness: Freshness;

/** A backend with an open workspace, already in place. */
export function openBackend(): FakeBackend {
	const backend = new FakeBackend().install();
	backend.state = 'open';
	freshness = new Freshness();
	freshness.start();
	void freshness.lookAt('meeting-3');
	return backend;
}

/**
 * Waits until everything that was begun is done, and painted: what is read anew waits for that itself. Where a test holds the
 * clock nothing is painted, and it is not waited for long.
 */
export async function settled(): Promise<void> {
	await turns();
	await new Promise((resolve) => {
		requestAnimationFrame(resolve);
		setTimeout(resolve, 50);
	});
	await turns();
}

async function turns(): Promise<void> {
	for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}
