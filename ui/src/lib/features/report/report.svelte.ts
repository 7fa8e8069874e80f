import { nearest } from '$lib/components';
import type { Fresh, Freshness } from '$lib/freshness';
import {
	call,
	commands,
	refusal,
	type Audience,
	type ApprovalWanted,
	type DraftKey,
	type HandlingLabel,
	type Publication,
	type PublicationBoard,
	type Refused,
	type ReportBoard,
	type ReportParagraph,
	type SentenceRow
} from '$lib/ipc';
import { createContext } from 'svelte';

/** Readers of the report that are a group. */
export type ReportReaders = Extract<Audience, string>;

/** A sentence that is being written: one that stands there, or a new one behind another. */
export type Writing = { is: 'sentence'; id: string } | { is: 'new'; section: string; behind: string | null };

/** The keys of both chairs, or what one body says to a draft. */
export type ReportDialog = { is: 'release' } | { is: 'word'; publication: Publication; key: DraftKey };

/** The outcome report as this window shows it: the section and the sentence where the person works, and for whom it is looked at. */
export class Report {
	board = $state.raw<ReportBoard | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** Where the report and the press facts stand with both chairs. */
	publications = $state.raw<PublicationBoard[] | null>(null);
	readers = $state<ReportReaders>('participants');
	dialog = $state.raw<ReportDialog | null>(null);
	/** What is being written. */
	writing = $state.raw<Writing | null>(null);
	/** Whether the wording that stands there is held against the new one. */
	comparing = $state(false);
	#section = $state<string | null>(null);
	#sentence = $state<string | null>(null);
	readonly #fresh: Fresh;
	readonly #freshness: Freshness;

	sections = $derived(this.board?.sections ?? []);
	/** The section that is shown; the first of the findings is nothing by itself. */
	section = $derived(this.sections.find((one) => one.key === this.#section) ?? this.sections[0] ?? null);
	paragraphs = $derived<ReportParagraph[]>(this.section?.paragraphs ?? []);
	/** The sentences of the section, in the order in which they are read. */
	sentences = $derived(this.paragraphs.flatMap((one) => one.sentences));
	/** Every sentence with the section in which it stands. */
	all = $derived(
		this.sections.flatMap((section) =>
			section.paragraphs.flatMap((paragraph) => paragraph.sentences.map((row) => ({ section: section.key, row })))
		)
	);
	sentence = $derived(this.sentences.find((one) => one.id === this.#sentence) ?? this.sentences[0] ?? null);
	written = $derived(this.all.length > 0);
	/** The pairs that the sentence is one of. */
	together = $derived((this.board?.together ?? []).filter((pair) => pair.remark === this.sentence?.id || pair.named === this.sentence?.id));

	constructor(freshness: Freshness) {
		this.#freshness = freshness;
		this.#fresh = freshness.register({
			nouns: [
				'report_sentence',
				'publication_draft',
				'correction',
				'note',
				'practice',
				'challenge',
				'concept',
				'statement',
				'action',
				'agenda_item',
				'meeting',
				'delegation',
				'participant'
			],
			lazy: true,
			load: () => this.#read(),
			drop: () => {
				this.board = null;
				this.publications = null;
				this.refused = null;
				this.dialog = null;
				this.readers = 'participants';
				this.writing = null;
				this.comparing = false;
				this.#section = null;
				this.#sentence = null;
			}
		});
	}

	load() {
		return this.#fresh.load();
	}

	/** Keeps it fresh as long as it is shown. */
	show() {
		return this.#fresh.show();
	}

	async #read() {
		try {
			const at = this.sentences.findIndex((one) => one.id === this.#sentence);
			this.board = await call(commands.reportBoard(this.readers));
			this.publications = await call(commands.publications());
			this.refused = null;
			// What is gone leaves the place to what stands there now.
			if (at >= 0 && this.sentence?.id !== this.#sentence)
				this.#sentence = this.sentences[Math.min(at, this.sentences.length - 1)]?.id ?? null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	/** Puts what would go out now before the chairs, as the next draft. */
	freeze(publication: Publication) {
		return this.#freshness.after(() => call(commands.freezeDraft(publication)));
	}

	/** Notes what a body in the chair says to the newest draft. */
	noteKey(publication: Publication, said: ApprovalWanted) {
		return this.#freshness.after(() => call(commands.noteChairKey({ publication, number: null, said })));
	}

	/** Looks at it as other readers. */
	lookAs(readers: ReportReaders) {
		this.readers = readers;
		return this.load();
	}

	/** Goes to a section; to its first sentence, or to one that is named. */
	go(section: string, sentence: string | null = null) {
		this.#section = section;
		this.#sentence = sentence;
		this.comparing = false;
	}

	/** Goes to a sentence, wherever it stands. */
	goTo(sentence: string) {
		const found = this.all.find(({ row }) => row.id === sentence);
		if (found) this.go(found.section, sentence);
	}

	/** Moves to another sentence, on into the next section that has one. */
	move(by: 1 | -1) {
		const at = this.all.findIndex(({ row }) => row.id === this.sentence?.id);
		const next = this.all[nearest(this.all.length, at, by)];
		if (next) this.go(next.section, next.row.id);
	}

	/** Moves to another section. */
	moveSection(by: number) {
		const at = this.sections.findIndex((one) => one.key === this.section?.key);
		const next = this.sections[nearest(this.sections.length, at, by)];
		if (next) this.go(next.key);
	}

	/** Drafts what is new, of everything or of the section on one item; answers how many sentences came. */
	async generate(item: string | null = null) {
		const { added } = await this.#freshness.after(() => call(commands.generateReport(item)));
		return added;
	}

	async add(section: string, behind: string | null, text: string) {
		const { id } = await this.#freshness.after(() => call(commands.addSentence({ section, behind, text, label: null })));
		this.#sentence = id;
	}

	edit(row: SentenceRow, text: string, label: HandlingLabel | null = row.own_label) {
		return this.#freshness.after(() => call(commands.editSentence(row.id, row.revision, text, label)));
	}

	take(row: SentenceRow) {
		this.comparing = false;
		return this.#freshness.after(() => call(commands.takeSentence(row.id, row.revision)));
	}

	leaveOut(row: SentenceRow, leftOut: boolean) {
		return this.#freshness.after(() => call(commands.leaveSentenceOut(row.id, row.revision, leftOut)));
	}

	/** Removes a sentence; one that comes of a draft is left out. Undo takes it back. */
	remove(row: SentenceRow) {
		return this.#freshness.after(() => call(commands.removeSentence(row.id)));
	}
}

export const [useReport, provideReport] = createContext<Report>();
