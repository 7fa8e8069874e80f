import { call, commands, type AlikeView, type LikeAsked } from '$lib/ipc';

/** Who is named shorter than this was not seen yet, in milliseconds: a click that leaves a field adds nobody. */
const SEEN = 500;

/** What tells two of them apart. */
export const likeKey = (one: AlikeView) => one.guest ?? one.person;

/** Whom somebody may be who is being entered. */
export class Likeness {
	found = $state.raw<readonly AlikeView[]>([]);
	#namedAt = 0;
	#looked = '';
	#looking = Promise.resolve();

	/** Whether somebody is named whom the person cannot have read yet. */
	get unseen(): boolean {
		return this.found.length > 0 && performance.now() - this.#namedAt < SEEN;
	}

	/** Asks whether they are known already, unless this was asked last; waits for the answer. */
	look(asked: LikeAsked): Promise<void> {
		const key = JSON.stringify(asked);
		if (asked.name.family_name.trim() === '' && asked.email === '') this.forget();
		else if (key !== this.#looked) {
			this.#looked = key;
			// Nobody is named who cannot be read; adding says why.
			this.#looking = call(commands.peopleLike(asked)).then(
				(found) => this.#take(key, found),
				() => this.#take(key, [])
			);
		}
		return this.#looking;
	}

	/** Names nobody any more: somebody else is entered. */
	forget() {
		this.#looked = '';
		this.found = [];
	}

	#take(key: string, found: AlikeView[]) {
		if (this.#looked !== key) return;
		const before = this.found.map(likeKey);
		if (found.some((one) => !before.includes(likeKey(one)))) this.#namedAt = performance.now();
		this.found = found;
	}
}
