import {
	call,
	commands,
	papers,
	refusal,
	rights,
	type Audience,
	type HandlingLabel,
	type HistoryAsked,
	type PaperForm,
	type PaperKind,
	type Readers,
	type VersionSummary,
	type Wanted,
	type Who
} from '$lib/ipc';
import { audienceOf, USUAL_SIGNATURES, WHOLE_NOTES } from '$lib/parts';
import { AnsweredPreview } from './answered.svelte';
import { openPassages } from './passages';

/** Readers that are a group; the others are one person or one delegation each. */
export type Group = Extract<Audience, string>;
const ONE: readonly Readers[] = ['delegation', 'participant', 'guest'];
const isGroup = (readers: Readers): readers is Group => !ONE.includes(readers);

type Row = (typeof papers)[number];
const rowOf = (kind: PaperKind) => papers.find((row) => row.paper === kind) as Row;

/** What a person chooses among: mails are chosen where it is said whom to tell. */
export const KINDS: readonly PaperKind[] = papers.map((row) => row.paper).filter((kind) => kind !== 'mail');

/** Whether a paper is made of session notes. */
export const isOfNotes = (kind: PaperKind) => kind === 'minutes' || kind === 'summary' || kind === 'corrections';

/** Whether a paper is a sheet in which delegations are asked: all of them, or one. */
export const isOfSheet = (kind: PaperKind) =>
	kind.endsWith('_sheet') && rights.some((row) => row.readers === 'delegation' && row.papers.includes(kind));

/** Whether a paper can be made for one person, who reads nothing of others in it. */
export const isOfPerson = (kind: PaperKind) => kind === 'calendar' || kind === 'comments';

/** Whether a paper can be made only where something was released. */
export const needsVersion = (kind: PaperKind) => rowOf(kind).earlier === 'needed' || rowOf(kind).released;

/** The groups that a paper is made for, widest first, each with the label that it decides. */
export function groupsOf(kind: PaperKind): { group: Group; label: HandlingLabel }[] {
	return rights
		.filter((row) => row.papers.includes(kind))
		.flatMap((row) => (isGroup(row.readers) ? [{ group: row.readers, label: row.label }] : []))
		.reverse();
}

type Choosable =
	| 'form'
	| 'group'
	| 'delegation'
	| 'since'
	| 'speakers'
	| 'descriptions'
	| 'questions'
	| 'secondZone'
	| 'language'
	| 'beside'
	| 'both'
	| 'person'
	| 'item'
	| 'day'
	| 'own'
	| 'signatureDay'
	| 'blank'
	| 'onlyShown'
	| 'chosenOnly';

/** The forms that people read as a page, and go on writing in. */
const PAIR: readonly PaperForm[] = ['pdf', 'docx'];

/** A paper on its way out: which, for whom, in which form, and what it will look like. */
export class ExportModel extends AnsweredPreview {
	paper = $state<PaperKind>('participants');
	form = $state<PaperForm>('pdf');
	/** PDF and Word are written in one step. */
	both = $state(false);
	group = $state<Group>('participants');
	/** The delegation that alone reads the notes; empty for the group. */
	delegation = $state('');
	/** Whose calendar or own items they are; null for those of the whole meeting. */
	person = $state.raw<Who | null>(null);
	/** The version of the agenda; empty for the working draft. */
	version = $state('');
	/** The earlier version whose difference is marked; empty for no marks. */
	since = $state('');
	speakers = $state(true);
	descriptions = $state(true);
	questions = $state(false);
	/** A second zone beside that of the meeting; empty for none. */
	secondZone = $state('');
	/** Another language for titles and descriptions; empty for the words as written. */
	language = $state('');
	/** Whether it stands beside the words as written, instead of in their place. */
	beside = $state(false);
	/** The item whose notes are wanted; empty for all of them. */
	item = $state('');
	/** The day whose notes are wanted; empty for all of them. */
	day = $state('');
	/** The day of a signature list; empty for every day. */
	signatureDay = $state('');
	/** Blank rows in a signature list. */
	blank = $state(USUAL_SIGNATURES.blank);
	/** Whether the history leaves as far as it is shown, where something is sifted out. */
	onlyShown = $state(true);
	/** Those who are chosen in the list of people. */
	chosen = $state.raw<readonly string[]>([]);
	/** Whether the list holds them alone. */
	chosenOnly = $state(false);
	/** Whether the note-taker's own notes stand beside; they leave for the secretariat only. */
	own = $state(false);
	ofNotes = $derived(isOfNotes(this.paper));
	/** Whether it can be made for one delegation. */
	ofDelegation = $derived(this.ofNotes || isOfSheet(this.paper));
	/** Whether it can be made for one person. */
	ofPerson = $derived(isOfPerson(this.paper));
	/** Whether private notes may be in it. */
	mayOwn = $derived(this.ofNotes && this.paper !== 'corrections' && this.group === 'secretariat' && this.delegation === '');
	/** Whether it can hold those alone who are chosen in the list of people. */
	mayChoose = $derived(
		this.paper === 'participants' && this.chosen.length > 0 && rights.some((row) => row.readers === this.group && row.listed === 'people')
	);
	/** What may give something away in what is shown. */
	passages = $derived(openPassages([this.preview?.passages ?? []]));
	/** Every zone that there is. */
	zones = $state.raw<string[]>([]);
	/** What can be chosen about the paper. */
	row = $derived(rowOf(this.paper));
	/** The forms that people read as a page; the others are tables, calendars and schedules. */
	isTable = $derived(this.form === 'xlsx' || this.form === 'csv');
	/** Whether the paper has both forms that people read as a page. */
	hasBoth = $derived(PAIR.every((form) => this.row.forms.includes(form)));
	readonly #versions: () => readonly VersionSummary[];
	readonly #history: () => HistoryAsked | null;

	/** `current` tells whether the draft is what was released last: then that is what leaves, by its name. */
	constructor(
		paper: PaperKind,
		versions: () => readonly VersionSummary[] = () => [],
		current: () => boolean = () => false,
		history: () => HistoryAsked | null = () => null
	) {
		super();
		this.#versions = versions;
		this.#history = history;
		if (current()) this.version = versions().at(-1)?.id ?? '';
		this.#fit(paper);
	}

	choice(): Wanted {
		return {
			paper: this.paper,
			form: this.form,
			audience:
				(this.ofPerson && audienceOf(this.person)) || (this.ofDelegation && this.delegation ? { delegation: this.delegation } : this.group),
			version: (this.row.versioned && this.version) || null,
			parts: {
				speakers: this.speakers,
				descriptions: this.descriptions,
				questions: this.questions,
				second_zone: this.secondZone || null,
				language: this.language ? { code: this.language, beside: this.beside } : null
			},
			since: (this.row.earlier !== 'never' && this.since) || null,
			notes: {
				...(this.ofNotes ? this.answeredNotes() : WHOLE_NOTES),
				item: (this.ofNotes && this.item) || null,
				day: (this.ofNotes && this.day) || null,
				private: this.mayOwn && this.own
			},
			signatures: { day: (this.paper === 'signatures' && this.signatureDay) || null, blank: this.blank },
			history: (this.paper === 'history' && this.onlyShown && this.#history()) || null,
			people: this.mayChoose && this.chosenOnly ? [...this.chosen] : []
		};
	}

	protected again() {
		return this.load();
	}

	protected override answered() {
		return this.open.length === 0;
	}

	/** Chooses the paper; form, readers and earlier version follow where it needs others. */
	choosePaper(kind: PaperKind) {
		this.forget();
		this.#fit(kind);
		return this.load();
	}

	#fit(kind: PaperKind) {
		const { forms, earlier, released } = rowOf(kind);
		// What others go on writing in has one form that is the usual one.
		const written = isOfNotes(kind) || released;
		if (!forms.includes(this.form) || (written && !isOfNotes(this.paper) && !this.row.released)) this.form = forms[0] ?? 'pdf';
		this.paper = kind;
		if (!this.hasBoth) this.both = false;
		const groups = groupsOf(kind);
		// The narrowest group stands last.
		if (!groups.some((row) => row.group === this.group)) this.group = groups.at(-1)?.group ?? 'secretariat';
		const versions = this.#versions();
		if (released && this.version === '') this.version = versions.at(-1)?.id ?? '';
		const at = versions.findIndex((one) => one.id === this.version);
		if (released) this.since = versions[at - 1]?.id ?? '';
		else this.since = earlier === 'needed' ? (versions.filter((one) => one.id !== this.version).at(-1)?.id ?? '') : '';
	}

	/** Chooses the version; it is never compared with itself. */
	chooseVersion(version: string) {
		this.version = version;
		if (this.since === version) this.since = '';
		if (this.since === '' && (this.row.earlier === 'needed' || this.row.released)) this.#fit(this.paper);
		return this.load();
	}

	set(change: Partial<Pick<ExportModel, Choosable>>) {
		this.forget();
		Object.assign(this, change);
		return this.load();
	}

	/** Reads the names of the zones, for those who take part from afar. */
	async loadZones() {
		try {
			this.zones = await call(commands.zones());
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	protected read(choice: Wanted) {
		return call(commands.previewExport(choice));
	}

	protected draw(choice: Wanted, page: number) {
		return call(commands.exportPage(choice, page));
	}

	protected send(choice: Wanted) {
		// A reason that was typed since it was drawn changes nothing of it.
		const notes = { ...choice.notes, answers: [...this.given] };
		const whole = this.ofNotes ? { ...choice, notes } : choice;
		return call(commands.writeExport(this.both ? PAIR.map((form) => ({ ...whole, form })) : [whole]));
	}
}
