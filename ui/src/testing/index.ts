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
 * Waits until what was begun is done and a frame was painted, which `Freshness` waits for before it reads anew. Where a test holds
 * `setInterval` nothing is painted, and this waits a little longer than `Freshness` does.
 */
export async function settled(): Promise<void> {
	await turns();
	await new Promise((resolve) => {
		requestAnimationFrame(resolve);
		setTimeout(resolve, 120);
	});
	await turns();
}

async function turns(): Promise<void> {
	for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}
