import type { BoardPerson, VersionSummary } from '$lib/ipc';

/** What the dialog needs to know of the agenda. */
export interface ExportAround {
	versions: readonly VersionSummary[];
	/** Those who can have a calendar of their own. */
	people: readonly BoardPerson[];
	/** Clashes that nobody has settled or set aside. */
	clashes: number;
}
