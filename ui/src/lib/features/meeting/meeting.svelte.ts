import {
	call,
	commands,
	Refused,
	type MeetingDetails,
	type MemberOrder,
	type MeetingView,
	type NextWanted,
	type PartyView,
	type SeriesChoice,
	type SeriesView
} from '$lib/ipc';
import type { Fresh, Freshness } from '$lib/freshness';
import * as m from '$lib/paraglide/messages';
import { OpeningQuestion, type OpeningAnswer } from '$lib/parts';
import { createContext } from 'svelte';

/** The meeting the window looks at. */
export class MeetingModel {
	view = $state.raw<MeetingView | null>(null);
	/** The dialog about it that is open. */
	dialog = $state<'next' | 'series' | null>(null);
	#fresh: Fresh;
	#opening: OpeningQuestion;

	constructor(freshness: Freshness, opening = new OpeningQuestion()) {
		this.#opening = opening;
		this.#fresh = freshness.register({
			nouns: ['series', 'meeting', 'party'],
			load: async () => (this.view = await call(commands.meetingView())),
			drop: () => {
				this.view = null;
				this.dialog = null;
			}
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

	/** What the next edition of its series would be, from a day on where that is known. */
	next(first: string | null) {
		return call(commands.nextEdition(first));
	}

	/** Makes the next edition of its series, and looks at it. */
	makeNext(wanted: NextWanted) {
		return call(commands.makeNextEdition(wanted));
	}

	/** The series of the workspace, each with its meetings. */
	series() {
		return call(commands.series());
	}

	/** Lists Member States in another order, here and on every paper. */
	async reorder(member_states: MemberOrder) {
		const meeting = this.view?.meeting;
		if (!meeting || meeting.order.member_states === member_states) return;
		const { id, revision, series: _, ...details } = meeting;
		await call(commands.editMeeting(id, revision, { ...details, order: { ...details.order, member_states } }));
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
	async choices(): Promise<{ series: SeriesView[]; zones: string[]; parties: PartyView[] }> {
		const [series, zones, parties] = await Promise.all([this.series(), call(commands.zones()), call(commands.parties())]);
		return { series, zones, parties };
	}
}

export const [useMeeting, provideMeeting] = createContext<MeetingModel>();
