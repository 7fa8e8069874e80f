import { folded } from '$lib/components/fold';
import type { BoardPerson, DelegationGroup, PartyKind, Speaker } from '$lib/ipc';

/** Somebody who can have said something. */
export interface Voice {
	key: string;
	/** The code of the delegation; empty for words. */
	code: string;
	party: string;
	kind: PartyKind | null;
	/** The name; empty for a delegation as such. */
	name: string;
	speaker: Speaker;
	/** Whether they have the floor. */
	floor: boolean;
}

export const NOBODY: Speaker = { kind: 'nobody' };

/** A key for a speaker, so that it can be found again. */
export const speakerKey = (speaker: Speaker): string =>
	speaker.kind === 'nobody' ? 'nobody' : `${speaker.kind}:${Array.isArray(speaker.who) ? speaker.who.join(',') : speaker.who}`;

/** Everybody who can speak: whoever has the floor, then people, then delegations as such. */
export function voicesOf(people: readonly BoardPerson[], groups: readonly DelegationGroup[], onFloor: Speaker | null = null): Voice[] {
	const parties = new Map(groups.map((group) => [group.party.code, group.party]));
	const persons = people.flatMap((person): Voice[] => {
		if (person.who.kind === 'to_be_confirmed') return [];
		const speaker: Speaker = { kind: person.who.kind, who: person.who.id };
		const name = `${person.given_name} ${person.family_name}`.trim();
		const party = parties.get(person.party);
		return [
			{ key: speakerKey(speaker), code: person.party, party: party?.name ?? person.party, kind: person.kind, name, speaker, floor: false }
		];
	});
	const delegations = groups.map((group): Voice => {
		const speaker: Speaker = { kind: 'delegations', who: [group.id] };
		return {
			key: speakerKey(speaker),
			code: group.party.code,
			party: group.party.name,
			kind: group.party.kind,
			name: '',
			speaker,
			floor: false
		};
	});
	const first = onFloor && speakerKey(onFloor);
	const voices = [...persons, ...delegations].map((voice) => (voice.key === first ? { ...voice, floor: true } : voice));
	return voices.sort((a, b) => Number(b.floor) - Number(a.floor));
}

/** Finds voices by the letters of a delegation, then of a name; words of one's own come last. */
export function findVoices(voices: readonly Voice[], typed: string, most: number): Voice[] {
	const words = folded(typed).split(/\s+/).filter(Boolean);
	if (words.length === 0) return [];
	const [first, ...more] = words as [string, ...string[]];
	const rank = (voice: Voice): number => {
		const code = folded(voice.code);
		const parts = folded(voice.name).split(/[\s-]+/);
		const begins = (word: string) => parts.some((part) => part.startsWith(word));
		if (code === first && more.every(begins)) return voice.name === '' ? 1 : 0;
		if (words.every(begins)) return 2;
		if (code.startsWith(first) && more.every(begins)) return 3;
		return words.every((word) => folded(`${voice.name} ${voice.party}`).includes(word)) ? 4 : -1;
	};
	const found = voices
		.map((voice, at) => ({ voice, at, rank: rank(voice) }))
		.filter((one) => one.rank >= 0)
		.sort((a, b) => a.rank - b.rank || a.at - b.at)
		.map((one) => one.voice);
	const own = typed.trim();
	const said: Voice = { key: 'words', code: '', party: '', kind: null, name: own, speaker: { kind: 'words', who: own }, floor: false };
	return [...found.slice(0, most - 1), said];
}
