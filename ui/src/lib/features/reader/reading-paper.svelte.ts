import { call, commands, type ExportPreview, type PaperForm, type PaperKind, type ReadingWanted } from '$lib/ipc';
import { PaperPreview } from '$lib/parts';
import type { Reader } from './reader.svelte';

/** The forms in which a reader takes notes and agenda out. */
export const FORMS = ['pdf', 'docx', 'markdown', 'html'] as const satisfies readonly PaperForm[];

/** A copy of what is read, on its way out. */
export class ReadingPaper extends PaperPreview<ReadingWanted, ExportPreview> {
	paper = $state<PaperKind>('minutes');
	form = $state<PaperForm>('docx');
	/** The items that are left out. */
	without = $state.raw<readonly string[]>([]);
	/** Whether private notes stand beside; they are not ticked before somebody ticks them. */
	private = $state(false);
	/** Whether a calendar holds the reader's own items alone. */
	mine = $state(true);
	readonly #reader: Reader;

	constructor(reader: Reader) {
		super();
		this.#reader = reader;
		if (!this.papers.includes('minutes')) this.paper = this.papers[0] ?? 'agenda';
		this.#fit();
	}

	/** What can be made of the pouch: of notes also a summary, of an agenda also a calendar. */
	get papers(): PaperKind[] {
		const held = this.#reader.view?.papers ?? [];
		const notesFirst = [...held].sort((one, other) => Number(other === 'minutes') - Number(one === 'minutes'));
		return notesFirst.flatMap((paper): PaperKind[] => {
			if (paper === 'minutes') return ['minutes', 'summary'];
			return paper === 'agenda' && !held.includes('calendar') ? ['agenda', 'calendar'] : [paper];
		});
	}

	get ofNotes() {
		return this.paper === 'minutes' || this.paper === 'summary';
	}

	get forms(): readonly PaperForm[] {
		return this.paper === 'calendar' ? ['ics'] : FORMS;
	}

	/** The items with notes in them. */
	get items() {
		return this.#reader.items.filter((item) => item.entries.length > 0);
	}

	/** Whether nothing is chosen. */
	get empty() {
		return this.ofNotes && this.items.every((item) => this.without.includes(item.key));
	}

	choice(): ReadingWanted {
		const some = this.ofNotes && this.without.length > 0;
		return {
			paper: this.paper,
			form: this.form,
			items: some ? this.items.map((item) => item.key).filter((key) => !this.without.includes(key)) : [],
			private: this.ofNotes && this.private,
			of: this.paper === 'calendar' && this.mine ? (this.#reader.reading?.who ?? null) : null
		};
	}

	protected override answered() {
		return !this.empty;
	}

	set(change: Partial<Pick<ReadingPaper, 'paper' | 'form' | 'private' | 'mine' | 'without'>>) {
		Object.assign(this, change);
		this.#fit();
		return this.load();
	}

	#fit() {
		if (!this.forms.includes(this.form)) this.form = this.paper === 'calendar' ? 'ics' : 'docx';
	}

	/** Leaves an item out, or takes it in again. */
	toggle(key: string, wanted: boolean) {
		const others = this.without.filter((one) => one !== key);
		return this.set({ without: wanted ? others : [...others, key] });
	}

	protected read(choice: ReadingWanted) {
		return call(commands.previewReading(choice));
	}

	protected draw(choice: ReadingWanted, page: number) {
		return call(commands.readingPage(choice, page));
	}

	protected send(choice: ReadingWanted) {
		return call(commands.writeReading(choice));
	}
}
