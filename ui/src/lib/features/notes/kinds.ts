import { OF_THE_ROOM, type Attribution, type Audience, type NoteKind, type NoteRow, type PrintedAs, type Speaker } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { KINDS } from '$lib/parts';

export { KINDS, lookOf, printedMarking, type KindLook } from '$lib/parts';

/** Readers that are a group. */
export type Group = Extract<Audience, string>;

/** Readers for whom entries are copied, narrowest first. */
export const GROUPS: readonly Group[] = [
	'secretariat',
	'co_chairs',
	'organisation',
	'member_states',
	'participants',
	'community',
	'public'
];

/** Whether it is a place in which nothing is written yet. */
export const isEmptyPlace = (row: Pick<NoteRow, 'place' | 'text'>): boolean => row.place !== null && row.text === '';

/** The kind that a letter stands for. */
export const kindOfLetter = (letter: string): NoteKind | null => KINDS.find((look) => look.letter === letter.toLowerCase())?.kind ?? null;

/** The kind that a line begins with, as in `/a Draft a note`. */
export function slashed(text: string, at: number): { kind: NoteKind; from: number; to: number } | null {
	const from = text.lastIndexOf('\n', at - 1) + 1;
	const found = /^\/([a-z]) $/i.exec(text.slice(from, at));
	const kind = found && kindOfLetter(found[1]!);
	return kind ? { kind, from, to: at } : null;
}

/** What print will say of who said an entry, before it is kept. */
export function printedOf(
	entry: { kind: NoteKind; speaker: Speaker; attribution: Attribution; consent: boolean },
	rule: boolean
): PrintedAs {
	const open = !rule || entry.consent;
	const held = entry.attribution === 'not_minuted' ? 'not_minuted' : 'unattributed';
	const attribution = open ? entry.attribution : held;
	if (attribution === 'not_minuted') return 'not_minuted';
	if (entry.speaker.kind === 'nobody') return 'nobody';
	const speaker = entry.speaker.kind;
	if (attribution === 'unattributed' || (attribution === 'kind' && speaker === 'words')) {
		return OF_THE_ROOM.includes(entry.kind) ? 'nobody' : 'unattributed';
	}
	if (attribution === 'named' && speaker === 'delegations') return 'delegation';
	// A guest has no delegation, and words stand for themselves.
	if (attribution === 'delegation' && speaker === 'guest') return 'kind';
	if (attribution === 'delegation' && speaker === 'words') return 'named';
	return attribution;
}

/** What print will say, in words. */
export function printedWords(printed: PrintedAs, rule: boolean, several: boolean): string {
	const words: Record<PrintedAs, () => string> = {
		nobody: m.notes_prints_nobody,
		named: rule ? m.notes_prints_named_consent : m.notes_prints_named,
		delegation: m.notes_prints_delegation,
		kind: m.notes_prints_kind,
		unattributed: several ? m.notes_prints_several : m.notes_prints_one,
		not_minuted: m.notes_prints_not
	};
	return words[printed]();
}

/** Whether who said it stays inside the file. */
export const staysInside = (printed: PrintedAs): boolean => printed !== 'named' && printed !== 'delegation';
