/** A backend in memory, for tests and for looking at the interface without the shell. Never part of the build. */
import type {
	Backup,
	CommandError,
	DataChanged,
	DelegationGroup,
	ErrorCode,
	ExportPreview,
	ImportPreview,
	Meeting,
	Noun,
	OpenedNeeds,
	PartyView,
	PeopleView,
	PersonDetails,
	PersonView,
	ReadOnly,
	Recent,
	Series,
	Session,
	Settings,
	Step,
	Verb,
	Wanted
} from '$lib/ipc';
import { rights } from '$lib/ipc';
import { folded } from '$lib/components/fold';
import refusals from './refusals.json';
import { DETAILS, MEETING, PARTIES, PEOPLE, SERIES } from './people';

type Args = Record<string, unknown>;
const SENTENCE = 'prosecutors from 3 Member States and Norway, as well as the European Commission';
interface Internals {
	invoke: (command: string, args?: Args) => Promise<unknown>;
	transformCallback: (callback: (event: unknown) => void) => number;
	unregisterCallback: (id: number) => void;
}

/** Refuses as the backend does. */
export function refuse(code: ErrorCode, field: string | null = null): never {
	const said: Partial<Record<ErrorCode, string>> = refusals;
	throw { code, message: said[code] ?? `The reason for ${code}, and what to do.`, field } satisfies CommandError;
}

/** What a step is called: as the backend does it where a test looks, else by its verb. */
function phrase(did: Verb): string {
	if (did.verb === 'remove_people') return did.params.count === 1 ? 'Removed 1 person' : `Removed ${did.params.count} people`;
	return did.verb.replaceAll('_', ' ');
}

const copy = <T>(value: T): T => structuredClone(value);

export class FakeBackend {
	passphrase = 'correct horse battery';
	path = '/home/test/Group.entente';
	recent: Recent[] = [{ title: 'Test workspace', path: this.path, exists: true }];
	settings: Settings = { theme: 'light', zoom: 100, density: 'compact', remember_recent: true, single_keys: true };
	state: 'closed' | 'locked' | 'open' = 'closed';
	title = 'Test workspace';
	sample = false;
	readOnly: ReadOnly | null = null;
	backup: Backup | null = null;
	parties: PartyView[] = PARTIES;
	meeting: Meeting | null = copy(MEETING);
	series: Series[] = [copy(SERIES)];
	people: PersonView[] = copy(PEOPLE);
	/** Codes of parties that have a delegation, in order. */
	delegations = ['BE', 'CZ', 'EE', 'EL', 'NO', 'COM'];
	needs: Record<string, OpenedNeeds> = {};
	steps: Step[] = [];
	preview: ImportPreview | null = null;
	/** What the open dialog would return. */
	picked: ImportPreview | null = null;
	page =
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="595" height="842"><rect width="595" height="842" fill="white"/></svg>';
	/** Every command that came, in order. */
	calls: { command: string; args: Args }[] = [];
	/** Answers of a test's own, before the usual ones. */
	answers: Record<string, (args: Args) => unknown> = {};
	#undone: Step[] = [];
	/** What each step changed. */
	#nouns = new Map<string, readonly Noun[]>();
	#saved: { people: PersonView[]; meeting: Meeting | null }[] = [];
	#redo: { people: PersonView[]; meeting: Meeting | null }[] = [];
	#listeners = new Map<string, Set<number>>();
	#callbacks = new Map<number, (event: unknown) => void>();
	#next = 1;

	/** Puts itself where Tauri would be. */
	install(): this {
		const internals: Internals = {
			invoke: async (command, args = {}) => {
				if (command === 'plugin:event|listen') return this.#listen(String(args.event), Number(args.handler));
				if (command === 'plugin:event|unlisten') return this.#unlisten(String(args.event), Number(args.eventId));
				this.calls.push({ command, args });
				const answer = this.answers[command] ?? (this as unknown as Record<string, (args: Args) => unknown>)[`on_${command}`];
				if (!answer) throw { code: 'broken', message: `${command} is not known`, field: null } satisfies CommandError;
				return copy(await answer.call(this, args));
			},
			transformCallback: (callback) => {
				const id = this.#next++;
				this.#callbacks.set(id, callback);
				return id;
			},
			unregisterCallback: (id) => this.#callbacks.delete(id)
		};
		Object.assign(globalThis, {
			__TAURI_INTERNALS__: internals,
			__TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener() {} }
		});
		return this;
	}

	#listen(event: string, handler: number): number {
		const handlers = this.#listeners.get(event) ?? new Set();
		this.#listeners.set(event, handlers.add(handler));
		return handler;
	}

	#unlisten(event: string, id: number) {
		this.#listeners.get(event)?.delete(id);
	}

	/** Sends an event to the page. */
	emit(event: string, payload: unknown) {
		for (const id of this.#listeners.get(event) ?? []) this.#callbacks.get(id)?.({ event, id, payload });
	}

	#step(did: Verb, nouns: readonly Noun[], change: () => void): Step {
		this.#saved.push({ people: copy(this.people), meeting: copy(this.meeting) });
		change();
		this.#redo = [];
		this.#undone = [];
		const step: Step = {
			id: `step-${this.steps.length + 1}`,
			seq: this.steps.length + 1,
			...did,
			announced: !did.verb.startsWith('edit_'),
			sentence: phrase(did),
			at: '2024-06-03T07:02:00Z',
			actor: 'Lotte Test',
			state: 'done',
			undoable: true
		};
		this.steps = [step, ...this.steps];
		this.#nouns.set(step.id, nouns);
		this.changed(nouns);
		return step;
	}

	/** Says after a commit what the shell says. */
	changed(nouns: readonly Noun[]) {
		this.emit('data-changed', { nouns: [...nouns], ...this.#savedState() } satisfies DataChanged);
	}

	/** Opens, locks or closes, and says so. */
	#become(state: FakeBackend['state']): Session {
		this.state = state;
		this.emit('session-changed', null);
		return this.on_session();
	}

	#savedState() {
		return {
			undo: this.steps.find((step) => step.state === 'done') ?? null,
			redo: this.#undone.at(-1) ?? null,
			saved_at: '2024-06-03T07:02:00Z'
		};
	}

	#open(): void {
		if (this.state !== 'open') refuse('locked');
	}

	#find(id: unknown): PersonView {
		return this.people.find((person) => person.id === id) ?? refuse('no_such_record');
	}

	on_session(): Session {
		if (this.state === 'closed') return { state: 'closed' };
		if (this.state === 'locked') return { state: 'locked', title: this.title, path: this.path, sample_passphrase: null };
		const meeting = this.meeting;
		return {
			state: 'open',
			workspace: {
				title: this.title,
				file_name: 'Group.entente',
				sample: this.sample,
				read_only: this.readOnly,
				actor: { name: 'Lotte Test', role: 'secretariat' },
				meeting: meeting?.id ?? null,
				meetings: meeting
					? [
							{
								id: meeting.id,
								series_short: this.series[0]?.short ?? '',
								ordinal: meeting.ordinal,
								title: meeting.title,
								from: meeting.from,
								to: meeting.to,
								span: '26–27 June 2024',
								place: meeting.venue.city
							}
						]
					: [],
				...this.#savedState()
			}
		};
	}
	on_recent_workspaces = () => this.recent;
	on_forget_recent(args: Args) {
		this.recent = this.recent.filter((entry) => entry.path !== args.path);
		return null;
	}
	on_settings = () => this.settings;
	on_save_settings(args: Args) {
		this.settings = args.settings as Settings;
		if (!this.settings.remember_recent) this.recent = [];
		return this.settings;
	}
	on_start_file = () => null;
	on_passphrase_strength(args: Args) {
		const length = String(args.passphrase).length;
		const score = Math.min(4, Math.floor(length / 5));
		return { score, guesses_log10: length, words: (['very_weak', 'weak', 'fair', 'good', 'strong'] as const)[score] };
	}
	on_pick_new_workspace = () => '/home/test/New.entente';
	on_pick_workspace = () => '/home/test/Other.entente';
	on_create_workspace(args: Args): Session {
		if (String(args.passphrase).length < 8) refuse('passphrase_too_weak', 'passphrase');
		this.passphrase = String(args.passphrase);
		this.title = String(args.title);
		this.meeting = null;
		this.people = [];
		return this.#become('open');
	}
	on_open_workspace(args: Args): Session {
		if (args.passphrase !== this.passphrase) refuse('wrong_passphrase', 'passphrase');
		return this.#become('open');
	}
	on_newest_backup = () => this.backup;
	on_newest_backup_of = () => this.backup;
	on_open_backup(): Session {
		this.readOnly = null;
		return this.#become('open');
	}
	on_explore_sample(): Session {
		this.sample = true;
		return this.#become('open');
	}
	on_lock(): Session {
		return this.#become('locked');
	}
	on_close_workspace(): Session {
		return this.#become('closed');
	}
	on_backup = () => 'Group backup.entente';
	on_meeting_view() {
		this.#open();
		if (!this.meeting) return null;
		return { meeting: this.meeting, series: this.series[0]!, days: [this.meeting.from, this.meeting.to], zone_label: 'CEST, UTC+2' };
	}
	on_choose_meeting = () => this.#become('open');
	on_create_meeting(args: Args) {
		this.#step({ verb: 'create_meeting', params: { title: '' } }, ['series', 'meeting'], () => {
			this.meeting = { ...(args.details as typeof DETAILS), id: 'meeting-new', revision: 1, series: SERIES.id };
		});
		this.#become('open');
		return this.on_meeting_view();
	}
	on_edit_meeting(args: Args) {
		if (args.revision !== this.meeting?.revision) refuse('changed_meanwhile');
		this.#step({ verb: 'edit_meeting', params: { title: '' } }, ['meeting'], () => {
			this.meeting = { ...this.meeting!, ...(args.details as typeof DETAILS), revision: this.meeting!.revision + 1 };
		});
		return this.on_meeting_view();
	}
	on_series = () => this.series;
	on_zones = () => ['Europe/Amsterdam', 'Europe/Brussels', 'Europe/Lisbon', 'America/New_York'];
	on_parties = () => this.parties;

	on_people(): PeopleView {
		this.#open();
		const groups = this.delegations.map((code): DelegationGroup => {
			const party = this.parties.find((one) => one.code === code)!;
			const people = this.people.filter((person) => person.party.code === code);
			return {
				id: `delegation-${code}`,
				revision: 1,
				party,
				quota: party.kind === 'eu_body' ? null : (this.meeting?.quota ?? 2),
				own_quota: null,
				answer: people.length > 0 ? 'coming' : 'invited',
				contact: '',
				people: people.map((person) => ({
					id: person.id,
					reference: person.reference,
					title: person.details.name.title,
					given_name: person.details.name.given_name,
					family_name: person.details.name.family_name,
					function: person.details.seat.function,
					organisation: person.details.seat.organisation,
					roles: person.details.seat.roles,
					delegation_role: person.details.seat.delegation_role,
					modes: person.details.seat.attendance.map((day) => day.mode),
					languages: person.details.seat.languages,
					status: person.details.seat.status,
					needs_latin_form: person.needs_latin_form,
					holds_seat: !['declined', 'cancelled', 'replaced', 'waiting_list'].includes(person.details.seat.status)
				}))
			};
		});
		const kinds = ['member_state', 'third_country', 'eu_body'] as const;
		return {
			meeting: this.meeting?.id ?? '',
			days: ['2024-06-26', '2024-06-27'],
			groups: this.people.length === 0 && this.steps.length === 0 ? [] : groups,
			persons: this.people.length,
			delegations: groups.filter((group) => group.people.length > 0).length,
			counts: kinds.map((kind) => {
				const of = groups.filter((group) => group.party.kind === kind && group.people.length > 0);
				return { kind, persons: of.reduce((sum, group) => sum + group.people.length, 0), delegations: of.length };
			})
		};
	}
	on_find_people(args: Args) {
		const words = folded(String(args.query)).split(/\s+/).filter(Boolean);
		return this.people
			.filter((person) => {
				const { name, seat } = person.details;
				const text = folded(`${name.given_name} ${name.family_name} ${person.party.name} ${seat.function} ${seat.organisation}`);
				return words.every((word) => text.includes(word));
			})
			.map((person) => person.id);
	}
	on_person(args: Args) {
		this.#open();
		return this.#find(args.id);
	}
	on_open_needs(args: Args): OpenedNeeds {
		return this.needs[String(args.id)] ?? { dietary: '', accessibility: '' };
	}
	on_edit_person(args: Args) {
		const person = this.#find(args.id);
		if (args.revision !== person.revision || args.personRevision !== person.person_revision) refuse('changed_meanwhile');
		const { seat, name, ...rest } = args.details as PersonDetails;
		const codes = seat.languages.map((code) => code.toUpperCase());
		if (codes.some((code) => code.length > 2)) refuse('value_refused', 'languages');
		if (rest.email && !rest.email.includes('@')) refuse('value_refused', 'email');
		if (name.family_name.trim() === '') refuse('text_refused', 'family_name');
		this.#step({ verb: 'edit_person', params: { name: `${name.given_name} ${name.family_name}` } }, ['person', 'participant'], () => {
			person.details = { ...rest, name, seat: { ...seat, languages: codes } };
			person.needs_latin_form = person.needs_latin_form && name.family_name_latin === '';
			person.revision += 1;
			person.person_revision += 1;
		});
		return this.#find(args.id);
	}
	on_save_needs(args: Args) {
		const id = String(args.id);
		if (JSON.stringify(args.opened) !== JSON.stringify(this.on_open_needs(args))) refuse('changed_meanwhile');
		return (this.needs[id] = args.needs as OpenedNeeds);
	}
	on_add_person(args: Args) {
		const asked = args.person as {
			party: string;
			name: PersonDetails['name'];
			email: string;
			organisation: string;
			function: string;
			roles: PersonDetails['seat']['roles'];
		};
		const first = copy(PEOPLE[0]!);
		const { name, email, ...seat } = asked;
		const added: PersonView = {
			...first,
			id: `participant-new-${this.people.length}`,
			reference: `P${this.people.length + 1}`,
			party: this.parties.find((party) => party.code === asked.party)!,
			details: { ...first.details, name, email, delegation: `delegation-${asked.party}`, seat: { ...first.details.seat, ...seat } }
		};
		this.#step(
			{ verb: 'add_person', params: { name: `${asked.name.given_name} ${asked.name.family_name}` } },
			['person', 'participant'],
			() => this.people.push(added)
		);
		return added;
	}
	on_remove_people(args: Args) {
		const ids = args.ids as string[];
		this.#step(
			{ verb: 'remove_people', params: { count: ids.length } },
			['participant'],
			() => (this.people = this.people.filter((person) => !ids.includes(person.id)))
		);
		return null;
	}
	on_set_status(args: Args) {
		const ids = args.ids as string[];
		this.#step(
			{ verb: 'set_status', params: { count: ids.length, status: args.status as PersonDetails['seat']['status'] } },
			['participant'],
			() => {
				for (const person of this.people)
					if (ids.includes(person.id)) person.details.seat.status = args.status as PersonDetails['seat']['status'];
			}
		);
		return null;
	}
	on_add_delegation(args: Args) {
		this.#step({ verb: 'add_delegation', params: { name: String(args.party) } }, ['delegation'], () =>
			this.delegations.push(String(args.party))
		);
		return `delegation-${String(args.party)}`;
	}
	on_edit_delegation(args: Args) {
		this.#step({ verb: 'edit_delegation', params: { name: String(args.id) } }, ['delegation'], () => {});
		return null;
	}
	on_remove_delegation(args: Args) {
		const code = String(args.id).replace('delegation-', '');
		if (this.people.some((person) => person.party.code === code)) refuse('in_use');
		this.#step(
			{ verb: 'remove_delegation', params: { name: code } },
			['delegation'],
			() => (this.delegations = this.delegations.filter((one) => one !== code))
		);
		return null;
	}

	on_pick_import() {
		this.preview = this.picked;
		return this.preview;
	}
	on_open_import(args: Args) {
		if (String(args.path).endsWith('.png')) refuse('file_refused', 'image');
		this.preview = this.picked;
		return this.preview;
	}
	on_current_import = () => this.preview;
	on_map_import(args: Args) {
		const fields = args.fields as { index: number; field: ImportPreview['columns'][number]['field'] }[];
		for (const column of this.preview!.columns) column.field = fields.find((one) => one.index === column.index)!.field;
		return this.preview;
	}
	on_answer_import(args: Args) {
		const answer = args.answer as
			| { kind: 'party'; text: string; party: string }
			| { kind: 'party_of_row'; row: number; party: string }
			| { kind: 'person'; row: number; is: string }
			| { kind: 'name'; row: number; given_name: string; family_name: string };
		for (const row of this.preview!.rows) {
			// As in the real one: an empty text stands for no country.
			if (answer.kind === 'party' ? !answer.text || row.cells.party !== answer.text : row.row !== answer.row) continue;
			if (answer.kind === 'party' || answer.kind === 'party_of_row') row.party = answer.party;
			else if (answer.kind === 'name') Object.assign(row.cells, { given_name: answer.given_name, family_name: answer.family_name });
			row.question = null;
			row.state = 'new';
			row.reasons = [];
		}
		return this.#counted();
	}
	on_start_import_afresh() {
		this.preview!.recalled = false;
		return this.#counted();
	}
	on_skip_import_row(args: Args) {
		this.preview!.rows.find((row) => row.row === args.row)!.skipped = Boolean(args.skip);
		return this.#counted();
	}
	#counted() {
		const preview = this.preview!;
		preview.skipped = preview.rows.filter((row) => row.skipped).length;
		for (const state of Object.keys(preview.totals) as (keyof typeof preview.totals)[])
			preview.totals[state] = preview.rows.filter((row) => row.state === state && !row.skipped).length;
		return preview;
	}
	on_apply_import() {
		const preview = this.preview!;
		const count = preview.rows.filter((row) => row.state === 'new' && !row.skipped).length;
		this.preview = null;
		return this.#step(
			{ verb: 'import_participants', params: { count, file: preview.file_name } },
			['delegation', 'person', 'participant'],
			() => {}
		);
	}
	on_cancel_import() {
		this.preview = null;
		return null;
	}

	on_preview_export(args: Args): ExportPreview {
		const { paper, form, audience } = args.wanted as Wanted;
		const row = rights.find((row) => row.readers === audience);
		const open = row?.reads.includes('public') ?? false;
		const list = { persons: open ? this.people.length : 0, delegations: 5, sentence: SENTENCE };
		const isList = paper === 'participants';
		return {
			label: row?.label ?? 'TLP:AMBER',
			pages: ['ics', 'schedule_xml', 'schedule_json'].includes(form) ? 0 : 2,
			list: isList ? list : null,
			withheld: isList
				? [
						...(audience === 'secretariat'
							? []
							: [{ what: 'contact' as const, why: 'secretariat_only' as const, count: this.people.length, of: 'people' as const }]),
						{ what: 'needs', why: 'never_named', count: 1, of: 'people' }
					]
				: [{ what: 'stricter_texts', why: 'stricter', count: 1, of: 'items' }],
			warnings:
				audience === 'participants'
					? [
							{ code: 'chatham_house', items: isList ? [] : ['I-05b'] },
							...(isList ? [{ code: 'no_latin_form' as const, people: ['P04'] }] : [])
						]
					: [],
			file_name: `Group_${paper}.${form}`,
			statement: 'Recipients may share this document on a need-to-know basis within their own organisation.'
		};
	}
	on_export_page = () => this.page;
	on_write_export(args: Args) {
		const wanted = args.wanted as Wanted[];
		return { file_name: `Group_${wanted[0]?.paper}.${wanted[0]?.form}`, folder: 'Documents', count: wanted.length };
	}

	on_undo(): Step {
		const step = this.steps.find((one) => one.state === 'done') ?? refuse('nothing_to_undo');
		const before = this.#saved.pop()!;
		this.#redo.push({ people: this.people, meeting: this.meeting });
		Object.assign(this, copy(before));
		step.state = 'undone';
		this.#undone.push(step);
		this.changed(this.#nouns.get(step.id)!);
		return step;
	}
	on_redo(): Step {
		const step = this.#undone.pop() ?? refuse('nothing_to_redo');
		this.#saved.push({ people: copy(this.people), meeting: copy(this.meeting) });
		Object.assign(this, this.#redo.pop()!);
		step.state = 'done';
		this.changed(this.#nouns.get(step.id)!);
		return step;
	}
	on_steps = () => this.steps;
}
