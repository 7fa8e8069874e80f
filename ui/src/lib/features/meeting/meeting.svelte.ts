import { call, commands, type MeetingDetails, type MeetingView, type PartyView, type Series, type SeriesChoice } from '$lib/ipc';
import type { Fresh, Freshness } from '$lib/freshness';
import { createContext } from 'svelte';

/** The meeting the window looks at. */
export class MeetingModel {
	view = $state.raw<MeetingView | null>(null);
	#fresh: Fresh;

	constructor(freshness: Freshness) {
		this.#fresh = freshness.register({
			nouns: ['series', 'meeting', 'party'],
			load: async () => (this.view = await call(commands.meetingView())),
			drop: () => (this.view = null)
		});
	}

	load() {
		return this.#fresh.load();
	}

	/** Looks at another meeting of the workspace. */
	choose(id: string) {
		return call(commands.chooseMeeting(id));
	}

	create(series: SeriesChoice, details: MeetingDetails) {
		return call(commands.createMeeting(series, details));
	}

	edit(id: string, revision: number, details: MeetingDetails) {
		return call(commands.editMeeting(id, revision, details));
	}

	/** What the form offers: known series, zones and parties. */
	async choices(): Promise<{ series: Series[]; zones: string[]; parties: PartyView[] }> {
		const [series, zones, parties] = await Promise.all([call(commands.series()), call(commands.zones()), call(commands.parties())]);
		return { series, zones, parties };
	}
}

export const [useMeeting, provideMeeting] = createContext<MeetingModel>();
