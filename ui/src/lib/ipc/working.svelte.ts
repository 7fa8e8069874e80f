/** How long an answer may take before it shows as waited for, in milliseconds: what is faster needs no sign. */
const SOON = 100;

/** Which answers are waited for: every call goes through here, so that no screen has to say so by itself. */
export class Working {
	#slow = $state(0);
	/** Whether an answer has been waited for long enough to show it. */
	slow = $derived(this.#slow > 0);

	/** Waits for an answer, whatever comes of it. */
	async on<T>(answer: Promise<T>): Promise<T> {
		let counted = false;
		const timer = setTimeout(() => {
			counted = true;
			this.#slow += 1;
		}, SOON);
		try {
			return await answer;
		} finally {
			clearTimeout(timer);
			if (counted) this.#slow -= 1;
		}
	}
}

export const working = new Working();
