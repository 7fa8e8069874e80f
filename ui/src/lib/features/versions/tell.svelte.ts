import { call, commands, refusal, type Refused, type ToldPerson, type Wanted, type Who } from '$lib/ipc';
import { audienceOf, USUAL_SIGNATURES, WHOLE_NOTES, whoKey } from '$lib/parts';
import { SvelteSet } from 'svelte/reactivity';
import { DRAFT } from './compare.svelte';

/** Whether a mail can be sent to somebody. */
export const canBeTold = (person: ToldPerson) => person.address === 'one' || person.address === 'several';

/** Who must be told of what differs between two versions, and who gets a draft of a mail. */
export class TellModel {
	people = $state.raw<ToldPerson[] | null>(null);
	refused = $state.raw<Refused | null>(null);
	busy = $state(false);
	/** Keys of those who get a draft. */
	readonly chosen = new SvelteSet<string>();
	readonly #before: string | null;
	readonly #after: string | null;

	count = $derived((this.people ?? []).filter((person) => this.chosen.has(whoKey(person.who))).length);

	constructor(before: string, after: string) {
		const id = (choice: string) => (choice === DRAFT ? null : choice);
		this.#before = id(before);
		this.#after = id(after);
	}

	/** Reads who must be told; everybody with an address is chosen. */
	async load() {
		try {
			this.people = await call(commands.toldPeople(this.#before, this.#after));
			for (const person of this.people) if (canBeTold(person)) this.chosen.add(whoKey(person.who));
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	toggle(person: ToldPerson) {
		const key = whoKey(person.who);
		if (!this.chosen.delete(key)) this.chosen.add(key);
	}

	/** The draft of a mail to somebody. */
	#mail(who: Who): Wanted[] {
		const audience = audienceOf(who);
		if (!audience) return [];
		const parts = { speakers: true, descriptions: false, questions: false, second_zone: null, language: null };
		return [
			{
				paper: 'mail',
				form: 'eml',
				audience,
				version: this.#after,
				since: this.#before,
				parts,
				notes: WHOLE_NOTES,
				signatures: USUAL_SIGNATURES,
				history: null
			}
		];
	}

	/** Asks for a folder and writes the drafts; null where the person closed the dialog or it was refused. */
	async write(): Promise<number | null> {
		if (this.busy || this.count === 0) return null;
		this.busy = true;
		this.refused = null;
		const chosen = (this.people ?? []).map((person) => person.who).filter((who) => this.chosen.has(whoKey(who)));
		try {
			const written = await call(commands.writeExport(chosen.flatMap((who) => this.#mail(who))));
			return written?.count ?? null;
		} catch (thrown) {
			this.refused = refusal(thrown);
			return null;
		} finally {
			this.busy = false;
		}
	}
}
