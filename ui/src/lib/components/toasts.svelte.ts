/** What a toast says, and at most one thing it offers. */
export interface Toast {
	id: number;
	text: string;
	tone: 'plain' | 'bad';
	action?: { label: string; keys?: readonly string[]; run: () => void };
}

/** How long a toast stays, in milliseconds; one that offers something stays longer. */
const STAYS = { plain: 6_000, offers: 10_000 };

/** The short messages at the foot of the window. */
export class Toasts {
	list = $state.raw<Toast[]>([]);
	#next = 1;
	#timers = new Map<number, ReturnType<typeof setTimeout>>();

	/** Says something; the newest three stay in view. */
	say(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}) {
		const toast: Toast = { id: this.#next++, text, tone: options.tone ?? 'plain', action: options.action };
		for (const old of this.list.slice(0, Math.max(0, this.list.length - 2))) this.close(old.id);
		this.list = [...this.list, toast];
		this.resume(toast);
		return toast.id;
	}

	/** Keeps a toast while the pointer or the focus is on it. */
	hold(id: number) {
		clearTimeout(this.#timers.get(id));
	}

	/** Lets a toast go after its time. */
	resume(toast: Toast) {
		this.hold(toast.id);
		this.#timers.set(
			toast.id,
			setTimeout(() => this.close(toast.id), toast.action ? STAYS.offers : STAYS.plain)
		);
	}

	close(id: number) {
		this.hold(id);
		this.#timers.delete(id);
		this.list = this.list.filter((toast) => toast.id !== id);
	}

	/** Forgets everything that was said. */
	drop() {
		for (const toast of this.list) this.close(toast.id);
	}
}
