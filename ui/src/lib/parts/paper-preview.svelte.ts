import { refusal, type Refused, type Written } from '$lib/ipc';

/** What is said of every paper before it leaves. */
export interface About {
	pages: number;
	warnings: readonly { code: string }[];
}

/**
 * A paper on its way out: what is chosen, what was answered about it, and one of its pages.
 *
 * What is shown belongs together: label, warnings and page are those of one choice. From the moment another is made until
 * its own answer is there, it is stale: it is dimmed, and nothing can be written. Only what is shown is ever written.
 */
export abstract class PaperPreview<Choice, Said extends About> {
	#shown = $state.raw<{ choice: Choice; said: Said; page: { number: number; svg: string } | null } | null>(null);
	#asked = 0;
	/** What was answered last. */
	preview = $derived(this.#shown?.said ?? null);
	/** The real page, as SVG. */
	page = $derived(this.#shown?.page?.svg ?? null);
	pageNumber = $state(0);
	/** Something else was chosen than what is shown. */
	stale = $state(true);
	/** The page that is there is not the one that is asked for. */
	drawing = $derived(this.stale || (this.#shown?.page?.number ?? 0) !== this.pageNumber);
	acknowledged = $state(false);
	writing = $state(false);
	refused = $state.raw<Refused | null>(null);

	/** Whether a warning has to be confirmed before anything is written. */
	mustAcknowledge = $derived(this.preview?.warnings.some((warning) => warning.code === 'chatham_house') ?? false);
	canWrite = $derived(
		this.preview !== null && !this.stale && !this.writing && (!this.mustAcknowledge || this.acknowledged) && this.answered()
	);

	/** Whether everything is answered that has to be before it leaves. */
	protected answered(): boolean {
		return true;
	}

	/** What is chosen now, as it is asked of the backend; never changed afterwards. */
	abstract choice(): Choice;
	/** Asks what would be written. */
	protected abstract read(choice: Choice): Promise<Said>;
	/** Asks for a page of it, as SVG. */
	protected abstract draw(choice: Choice, page: number): Promise<string>;
	/** Asks where, and writes it. */
	protected abstract send(choice: Choice): Promise<Written | null>;

	/** Reads what would be written for the choice of now; an answer for an earlier one is never shown. */
	async load() {
		const asked = ++this.#asked;
		const choice = this.choice();
		this.stale = true;
		this.acknowledged = false;
		this.refused = null;
		try {
			const said = await this.read(choice);
			if (asked !== this.#asked) return;
			const page = said.pages > 0 ? { number: 0, svg: await this.#drawn(choice, 0) } : null;
			if (asked !== this.#asked) return;
			this.#shown = { choice, said, page };
		} catch (thrown) {
			if (asked !== this.#asked) return;
			this.#shown = null;
			this.refused = refusal(thrown);
		}
		this.pageNumber = 0;
		this.acknowledged = false;
		this.stale = false;
	}

	/** Shows another page of what is shown. */
	async turn(to: number) {
		const asked = this.#asked;
		const shown = this.#shown;
		if (!shown?.page || this.stale) return;
		const number = Math.max(0, Math.min(shown.said.pages - 1, to));
		this.pageNumber = number;
		const current = () => asked === this.#asked && number === this.pageNumber;
		try {
			const svg = await this.#drawn(shown.choice, number);
			if (current()) this.#shown = { ...shown, page: { number, svg } };
		} catch (thrown) {
			if (!current()) return;
			this.pageNumber = shown.page.number;
			this.refused = refusal(thrown);
		}
	}

	/** The backend keeps the pages of one paper; where those of another took their place, they are made again. */
	async #drawn(choice: Choice, page: number): Promise<string> {
		try {
			return await this.draw(choice, page);
		} catch {
			await this.read(choice);
			return this.draw(choice, page);
		}
	}

	/** Asks where and writes what is shown; null when nothing was picked or it was refused. */
	async write(): Promise<Written | null> {
		if (!this.#shown || !this.canWrite) return null;
		this.writing = true;
		this.refused = null;
		try {
			return await this.send(this.#shown.choice);
		} catch (thrown) {
			const refused = refusal(thrown);
			if (refused.code !== 'cancelled') this.refused = refused;
			return null;
		} finally {
			this.writing = false;
		}
	}
}
