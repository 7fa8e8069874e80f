import { call, commands, refusal, type MailRow, type MailsAbout, type MailsShown, type Refused, type Who, type Written } from '$lib/ipc';
import { SvelteSet } from 'svelte/reactivity';
import { whoKey } from './who';

/** What stands for the one mail to several people. */
export const SEVERAL = 'several';

/** Who of those that can be written to gets a mail: null for all of them. */
export interface MailChoice {
	/** Those who get one of their own. */
	people: Who[] | null;
	/** Whether the one to several goes out. */
	several: boolean;
}

export const mailKey = (row: MailRow) => (row.who ? whoKey(row.who) : SEVERAL);

/** How long to wait after a letter before the mails are written anew, in milliseconds. */
const PAUSE = 200;

/** Mails that are looked at before they are written: who gets one, what it says, how it begins and ends. */
export class MailsModel {
	shown = $state.raw<MailsShown | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** The mails shown are older than what was chosen or typed. */
	stale = $state(true);
	busy = $state(false);
	current = $state<string | null>(null);
	greeting = $state('');
	closing = $state('');
	/** Those of the list who get none. */
	readonly left = new SvelteSet<string>();
	readonly #about: (choice: MailChoice) => MailsAbout;
	#asked = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	rows = $derived(this.shown?.mails ?? []);
	row = $derived(this.rows.find((row) => mailKey(row) === this.current) ?? this.rows[0] ?? null);
	chosen = $derived(this.rows.filter((row) => !this.left.has(mailKey(row))));

	/** Whether what would be written is what is shown. */
	canWrite = $derived(this.shown !== null && !this.stale && !this.busy && this.chosen.length > 0);

	constructor(about: (choice: MailChoice) => MailsAbout) {
		this.#about = about;
	}

	/** Reads what the mails say; an answer to an earlier question is not shown. */
	async load() {
		clearTimeout(this.#timer);
		const asked = ++this.#asked;
		this.stale = true;
		try {
			const shown = await call(commands.previewMails({ about: this.#about({ people: null, several: true }), wording: this.#wording() }));
			if (asked !== this.#asked) return;
			if (this.shown === null) Object.assign(this, shown.wording);
			this.shown = shown;
			this.refused = null;
			this.current = this.row ? mailKey(this.row) : null;
			this.stale = false;
		} catch (thrown) {
			if (asked === this.#asked) this.refused = refusal(thrown);
		}
	}

	/** Reads them again after a letter was typed. */
	typed() {
		this.stale = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.load(), PAUSE);
	}

	/** Forgets what was to be read again. */
	stop() {
		clearTimeout(this.#timer);
		this.#asked++;
	}

	toggle(row: MailRow) {
		const key = mailKey(row);
		if (!this.left.delete(key)) this.left.add(key);
	}

	/** Asks for a folder and writes the drafts as they are shown; null where the person closed the dialog or it was refused. */
	async write(): Promise<Written | null> {
		if (!this.canWrite) return null;
		this.stop();
		this.busy = true;
		this.refused = null;
		const people = this.chosen.flatMap((row) => (row.who ? [row.who] : []));
		const about = this.#about({ people, several: this.chosen.some((row) => row.who === null) });
		try {
			return await call(commands.writeMails({ about, wording: this.#wording() }));
		} catch (thrown) {
			this.refused = refusal(thrown);
			return null;
		} finally {
			this.busy = false;
		}
	}

	/** As typed; nothing before it was read how the last mails began and ended. */
	#wording() {
		return this.shown === null ? null : { greeting: this.greeting.trim(), closing: this.closing };
	}
}
