import { call, commands, Refused, type MeetingDetails, type MeetingView, type PartyView, type Series, type SeriesChoice } from '$lib/ipc';
import type { Fresh, Freshness } from '$lib/freshness';
import * as m from '$lib/paraglide/messages';
import { OpeningQuestion, type OpeningAnswer } from '$lib/parts';
import { createContext } from 'svelte';

/** The meeting the window looks at. */
export class MeetingModel {
	view = $state.raw<MeetingView | null>(null);
	#fresh: Fresh;
	#opening: OpeningQuestion;

	constructor(freshness: Freshness, opening = new OpeningQuestion()) {
		this.#opening = opening;
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

	/** Changes the meeting. Where a wider label would open entries of the notes, it is asked what becomes of them. */
	async edit(id: string, revision: number, details: MeetingDetails): Promise<MeetingView> {
		const label = details.labels.notes;
		const answer: OpeningAnswer =
			label === this.view?.meeting.labels.notes ? { is: 'go', opening: null } : await this.#opening.ask({ of: 'meeting', label });
		if (answer.is === 'stays') throw new Refused({ code: 'value_refused', message: m.opening_stayed(), field: 'notes' });
		if (answer.opening === null) return call(commands.editMeeting(id, revision, details));
		return call(commands.editMeetingOpening(id, revision, details, answer.opening));
	}

	/** What the form offers: known series, zones and parties. */
	async choices(): Promise<{ series: Series[]; zones: string[]; parties: PartyView[] }> {
		const [series, zones, parties] = await Promise.all([call(commands.series()), call(commands.zones()), call(commands.parties())]);
		return { series, zones, parties };
	}
}

export const [useMeeting, provideMeeting] = createContext<MeetingModel>();
