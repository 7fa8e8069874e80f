import type { AgendaItem, BoardPerson, HistoryAsked, PouchKind, VersionSummary } from '$lib/ipc';

/** What the dialog needs to know of the agenda. */
export interface ExportAround {
	versions: readonly VersionSummary[];
	/** Whether the agenda is as it was released last. */
	current: boolean;
	/** The days of the meeting. */
	days: readonly string[];
	/** The items of the agenda, in their order. */
	items: readonly Pick<AgendaItem, 'id' | 'number' | 'title'>[];
	/** Those who can have a calendar of their own. */
	people: readonly BoardPerson[];
	/** The delegations, each of which can have notes of its own. */
	delegations: readonly { id: string; code: string; name: string }[];
	/** Those who are chosen in the list of people. */
	chosen?: readonly string[];
	/** How many things there are to check in the draft of the agenda. */
	findings: number;
	/** Which lines the history lets through; null for all of them. */
	history: HistoryAsked | null;
}

/** With what the pouches of a step begin. */
export interface PouchesFirst {
	kind: PouchKind;
	/** The mails remind those who have not answered. */
	reminder?: boolean;
	/** The codes of those for whom one is made; all of the kind where nothing is said. */
	codes?: readonly string[];
	/** The day by which an answer is asked for. */
	answerBy?: string;
}
