import type { NotesParts } from '$lib/ipc';

/** All notes, as they are written. */
export const WHOLE_NOTES: NotesParts = { item: null, entry: null, day: null, summary: false, proposed: false, answers: [], private: false };
