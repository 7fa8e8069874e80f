import {
	call,
	commands,
	refusal,
	type AgendaExport,
	type AgendaExportPreview,
	type AgendaFormat,
	type AgendaPaperKind,
	type Audience,
	type VersionSummary,
	type Who
} from '$lib/ipc';
import { PaperPreview } from '$lib/parts';

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
export class AgendaExportModel extends PaperPreview<AgendaExport, AgendaExportPreview> {
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
	#versions: readonly VersionSummary[];

	constructor(versions: readonly VersionSummary[]) {
		super();
		this.#versions = versions;
	}

	choice(): AgendaExport {
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
		return this.load();
	}

	/** Chooses the version; it is never compared with itself. */
	chooseVersion(version: string) {
		this.version = version;
		if (this.since === version) this.since = '';
		if (this.kind === 'changes' && this.since === '') return this.chooseKind('changes');
		return this.load();
	}

	set(
		change: Partial<
			Pick<AgendaExportModel, 'format' | 'audience' | 'since' | 'speakers' | 'descriptions' | 'questions' | 'secondZone' | 'person'>
		>
	) {
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

	protected read(choice: AgendaExport) {
		return call(commands.previewAgenda(choice));
	}

	protected draw(choice: AgendaExport, page: number) {
		return call(commands.agendaPage(choice, page));
	}

	protected send(choice: AgendaExport) {
		return call(commands.writeAgenda(choice));
	}
}
