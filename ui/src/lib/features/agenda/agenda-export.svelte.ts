import {
	call,
	commands,
	refusal,
	type AgendaExport,
	type AgendaExportPreview,
	type AgendaFormat,
	type AgendaPaperKind,
	type Audience,
	type Refused,
	type VersionSummary,
	type Who,
	type Written
} from '$lib/ipc';

/** The forms that each paper is made in. */
export function formatsOf(kind: AgendaPaperKind): AgendaFormat[] {
	return kind === 'agenda' ? ['pdf', 'docx', 'markdown', 'html', 'ics', 'schedule_xml', 'schedule_json'] : ['pdf', 'docx'];
}

/** Who may read each paper: the run sheet and the annotated agenda are for those who run the meeting. */
export function audiencesOf(kind: AgendaPaperKind): Audience[] {
	return kind === 'annotated' || kind === 'run_sheet'
		? ['co_chairs', 'secretariat']
		: ['public', 'community', 'participants', 'co_chairs', 'secretariat'];
}

/** A paper of the agenda on its way out: which, for whom, in which form, and what it will look like. */
export class AgendaExportModel {
	kind = $state<AgendaPaperKind>('agenda');
	format = $state<AgendaFormat>('pdf');
	audience = $state<Audience>('participants');
	/** The version; empty for the working draft. */
	version = $state('');
	/** The earlier version whose difference is marked; empty for no marks. */
	since = $state('');
	speakers = $state(true);
	descriptions = $state(true);
	questions = $state(false);
	/** A second zone beside that of the meeting; empty for none. */
	secondZone = $state('');
	/** Whose calendar it is; null for that of the whole meeting. */
	person = $state.raw<Who | null>(null);
	/** Every zone that there is. */
	zones = $state.raw<string[]>([]);
	preview = $state.raw<AgendaExportPreview | null>(null);
	/** The real page, as SVG. */
	page = $state.raw<string | null>(null);
	pageNumber = $state(0);
	acknowledged = $state(false);
	busy = $state(false);
	writing = $state(false);
	refused = $state.raw<Refused | null>(null);
	#versions: readonly VersionSummary[];
	#asked = 0;

	/** Whether a warning has to be confirmed before anything is written. */
	mustAcknowledge = $derived(this.preview?.warnings.some((warning) => warning.code === 'chatham_house') ?? false);
	canWrite = $derived(this.preview !== null && !this.busy && !this.writing && (!this.mustAcknowledge || this.acknowledged));

	constructor(versions: readonly VersionSummary[]) {
		this.#versions = versions;
	}

	/** What is asked of the backend. */
	export(): AgendaExport {
		return {
			kind: this.kind,
			format: this.format,
			audience: this.audience,
			version: this.version || null,
			parts: { speakers: this.speakers, descriptions: this.descriptions, questions: this.questions, second_zone: this.secondZone || null },
			since: this.since || null,
			person: this.format === 'ics' ? this.person : null
		};
	}

	/** Chooses the paper; form, audience and earlier version follow where it needs others. */
	chooseKind(kind: AgendaPaperKind) {
		this.kind = kind;
		if (!formatsOf(kind).includes(this.format)) this.format = 'pdf';
		if (!audiencesOf(kind).includes(this.audience)) this.audience = 'secretariat';
		this.since = kind === 'changes' ? (this.#versions.filter((one) => one.id !== this.version).at(-1)?.id ?? '') : '';
		return this.#again();
	}

	/** Chooses the version; it is never compared with itself. */
	chooseVersion(version: string) {
		this.version = version;
		if (this.since === version) this.since = '';
		if (this.kind === 'changes' && this.since === '') return this.chooseKind('changes');
		return this.#again();
	}

	set(
		change: Partial<
			Pick<AgendaExportModel, 'format' | 'audience' | 'since' | 'speakers' | 'descriptions' | 'questions' | 'secondZone' | 'person'>
		>
	) {
		Object.assign(this, change);
		return this.#again();
	}

	/** A confirmation given for something else does not count. */
	#again() {
		this.acknowledged = false;
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

	/** Reads what would be written; an answer to an earlier choice is not shown. */
	async load() {
		const asked = ++this.#asked;
		this.busy = true;
		this.refused = null;
		try {
			const preview = await call(commands.previewAgenda(this.export()));
			if (asked !== this.#asked) return;
			this.preview = preview;
			await this.turn(0);
		} catch (thrown) {
			if (asked !== this.#asked) return;
			this.preview = null;
			this.page = null;
			this.refused = refusal(thrown);
		} finally {
			if (asked === this.#asked) this.busy = false;
		}
	}

	/** Shows another page. */
	async turn(to: number) {
		const pages = this.preview?.pages ?? 0;
		if (pages === 0) {
			this.page = null;
			return;
		}
		this.pageNumber = Math.max(0, Math.min(pages - 1, to));
		const asked = `${this.#asked} ${this.pageNumber}`;
		const page = await call(commands.agendaPage(this.pageNumber));
		if (asked === `${this.#asked} ${this.pageNumber}`) this.page = page;
	}

	/** Asks where and writes; null when nothing was picked or it was refused. */
	async write(): Promise<Written | null> {
		if (!this.canWrite) return null;
		this.writing = true;
		this.refused = null;
		try {
			return await call(commands.writeAgenda(this.export()));
		} catch (thrown) {
			const refused = refusal(thrown);
			if (refused.code !== 'cancelled') this.refused = refused;
			return null;
		} finally {
			this.writing = false;
		}
	}
}
