import { call, commands, type MeetingDetails, type MeetingView, type PartyView, type Series, type SeriesChoice } from '$lib/ipc';
import { createContext } from 'svelte';

/** The meeting the window looks at. */
export class MeetingModel {
	view = $state.raw<MeetingView | null>(null);
	/** Whether the backend has answered; before, "no meeting" is not known. */
	loaded = $state(false);

	async load() {
		this.view = await call(commands.meetingView());
		this.loaded = true;
	}

	drop() {
		this.view = null;
		this.loaded = false;
	}

	/** Looks at another meeting of the workspace. */
	choose(id: string) {
		return call(commands.chooseMeeting(id));
	}

	async create(series: SeriesChoice, details: MeetingDetails) {
		this.view = await call(commands.createMeeting(series, details));
	}

	async edit(id: string, revision: number, details: MeetingDetails) {
		this.view = await call(commands.editMeeting(id, revision, details));
	}

	/** What the form offers: known series, zones and parties. */
	async choices(): Promise<{ series: Series[]; zones: string[]; parties: PartyView[] }> {
		const [series, zones, parties] = await Promise.all([call(commands.series()), call(commands.zones()), call(commands.parties())]);
		return { series, zones, parties };
	}
}

export const [useMeeting, provideMeeting] = createContext<MeetingModel>();

/** "1st", "2nd", "3rd", "11th". */
export function ordinalWord(ordinal: number): string {
	const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(ordinal);
	return `${ordinal}${{ one: 'st', two: 'nd', few: 'rd' }[rule as 'one' | 'two' | 'few'] ?? 'th'}`;
}
