/** Replays what the real commands answered about the sample meeting. For tests only; never part of the build. */
import type { AgendaItem, CommandError, DataChanged, ErrorCode, Guest, MeetingView, Noun, PersonView, Room, Session } from '$lib/ipc';
import type { Answers, Command, Recorded } from './recorded';
import refusals from './refusals.json';
import * as wire from './wire';

type Args = Record<string, unknown>;
type Open = Extract<Session, { state: 'open' }>;

/** Where the application stands after these. */
const LEADS_TO = {
	choose_meeting: 'open',
	create_workspace: 'open',
	explore_sample: 'open',
	open_backup_copy: 'open',
	open_workspace: 'open',
	open_pouch: 'pouch',
	open_pouch_with_own_key: 'pouch',
	create_library: 'pouch',
	open_library: 'pouch',
	read_from_library: 'pouch',
	lock: 'locked',
	close_workspace: 'closed'
} as const;
type Leading = keyof typeof LEADS_TO;

const BACKUPS: Answers['backups'] = {
	folder: '/home/test/backups',
	chosen: false,
	checked: '2024-06-03T07:15:00Z',
	failed: null,
	left: [],
	gone: false,
	beyond: null,
	kept: [{ file_name: 'entente-00aa11bb-20240603-071500.entente', at: '2024-06-03T07:15:00Z', before_update: false, size: 1_204 }]
};

/** What a dialog of the system, a file or a printed page answers, and no operation. */
const AROUND: { [Name in Exclude<Command, keyof typeof wire | Leading>]: Answers[Name] } = {
	answer_board: wire.review_board[0]!.answer,
	answer_comment: wire.review_board[0]!.answer,
	answer_asked: wire.asked_board[0]!.answer,
	remark_in_answer: wire.answer_drafts[0]!.answer,
	turn_key_in_answer: wire.answer_drafts[0]!.answer,
	confirm_open_passages: wire.passages_board[0]!.answer,
	say_to_passage: wire.passages_board[0]!.answer,
	sign_passages: wire.passages_board[0]!.answer,
	sign_taken: wire.taken_board[0]!.answer,
	take_entry: wire.taken_board[0]!.answer,
	take_entry_back: wire.taken_board[0]!.answer,
	answer_silence: wire.open_silence[0]!.answer,
	remove_practice: null,
	remove_sentence: null,
	write_report_template: { file_name: 'report-template.docx', folder: 'Documents', count: 1 },
	write_report_into_template: { file_name: 'Group.docx', folder: 'Documents', count: 1 },
	remove_challenge: null,
	backup: 'Group backup.entente',
	backups: BACKUPS,
	keep_backup: BACKUPS,
	know_backup_beyond: BACKUPS,
	choose_backup_folder: BACKUPS,
	use_own_backup_folder: BACKUPS,
	copy_secret: null,
	change_passphrase: { left: [] },
	make_recovery_sheet: { file_name: 'Recovery sheet.pdf', folder: 'Documents', count: 1 },
	check_workspace: {
		entries: 412,
		values: 1_903,
		erased: 0,
		head: 'ab'.repeat(32),
		broken_at: null,
		unfit: [],
		more: 0,
		against: null
	},
	save_rescue_report: 'Rescue report 2024-06-28.txt',
	rescue: {
		...{ file_name: 'Group.entente', folder: '/home/test', size: 4_300, hurt: 2, pages: 1_075, opens: true },
		parts: [
			{ noun: 'participant', read: 60 },
			{ noun: 'note', read: null }
		],
		history: true,
		backups: []
	},
	cancel_import: null,
	cancel_task: null,
	still_here: null,
	current_import: null,
	edit_agenda_item_opening: wire.edit_agenda_item[0]!.answer,
	close_round: wire.open_round[0]!.answer,
	decide_in_answer: wire.review_board[0]!.answer,
	edit_answer_comment: wire.review_board[0]!.answer,
	edit_comment: wire.add_comment[0]!.answer,
	edit_correction: wire.ask_correction[0]!.answer,
	edit_meeting_opening: wire.edit_meeting[0]!.answer,
	edit_round: wire.open_round[0]!.answer,
	export_page: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="595" height="842"></svg>',
	extend_silence: wire.open_silence[0]!.answer,
	forget_recent: null,
	keep_note_draft: null,
	leave: null,
	know_place: null,
	choose_reader: wire.library[0]!.answer,
	highlight_entry: wire.library[0]!.answer,
	keep_private_note: wire.library[0]!.answer,
	open_paper: true,
	open_pouch_paper: true,
	reading_page: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="595" height="842"></svg>',
	remove_from_library: wire.library[0]!.answer,
	save_pouch_paper: { file_name: 'paper-1.pdf', folder: 'Documents', count: 1 },
	write_reading: { file_name: 'Group.docx', folder: 'Documents', count: 1 },
	pick_new_workspace: { path: '/home/test/New.entente', shared: null },
	pick_workspace: '/home/test/Other.entente',
	pick_backup: '/home/test/backups/entente-00aa11bb-20240603-071500.entente',
	resolve_in_answer: wire.review_board[0]!.answer,
	room_shown: { open: false, names: false },
	set_room: { open: true, names: false },
	propose_passphrase: 'seven quiet herons over the polder',
	public_key: { key: 'age1theirs', size: 21, path: 'M0 0h1v1h-1z' },
	recent_workspaces: [{ title: 'Test workspace', path: '/home/test/Group.entente', exists: true }],
	restore_record: 1,
	undo_to: 1,
	remove_approval: null,
	remove_comment: null,
	remove_correction: null,
	remove_silence: null,
	wake_matter: null,
	save_paper: { file_name: 'Threat picture.pdf', folder: 'Documents', count: 1 },
	save_settings: wire.settings[0]!.answer,
	start_file: null,
	take_back_comment: wire.review_board[0]!.answer,
	take_up_correction: wire.ask_correction[0]!.answer,
	write_pouches: { file_name: 'Group.pouch', folder: 'Documents', count: 3 },
	write_action_letters: { file_name: 'letter.docx', folder: 'Documents', count: 62 },
	write_answer: { file_name: 'answer-COM.answer', folder: 'Documents', count: 1 },
	write_export: { file_name: 'Group.pdf', folder: 'Documents', count: 1 },
	write_mails: { file_name: 'mail.eml', folder: 'Documents', count: 1 },
	open_written_folder: null,
	write_notes_for_everyone: { file_name: 'Group.docx', folder: 'Documents', count: 40 }
};

/** Refuses as the backend does. */
export function refuse(code: ErrorCode, field: string | null = null): never {
	const said: Partial<Record<ErrorCode, string>> = refusals;
	throw { code, message: said[code] ?? `The reason for ${code}, and what to do.`, field } satisfies CommandError;
}

/** Tells whether everything that is said of a question is so. */
function fits(said: unknown, asked: unknown): boolean {
	if (typeof said !== 'object' || said === null) return said === asked;
	return Object.entries(said).every(([name, value]) => fits(value, (asked as Args | undefined)?.[name]));
}

/** A record as a command keeps it: under the revision that was read. */
type Kept = AgendaItem | Guest | MeetingView['meeting'] | PersonView | Room;
interface Internals {
	invoke: (command: Command, args?: Args) => Promise<unknown>;
	transformCallback: (callback: (event: unknown) => void) => number;
	unregisterCallback: (id: number) => void;
}

export class FakeBackend {
	path = '/home/test/Group.entente';
	state: Session['state'] = 'closed';
	/** Every command that came, in order. */
	calls: { command: string; args: Args }[] = [];
	/** Answers of a test's own, before those that were recorded. */
	answers: { [Name in Command]?: (args: Args) => Answers[Name] | Promise<Answers[Name]> } = {
		edit_agenda_item: (args) => this.keep(args, args.details as AgendaItem),
		edit_guest: (args) => this.keep(args, args.details as Guest),
		edit_meeting: (args) => ({ ...this.read('meeting_view')!, meeting: this.keep(args, args.details as MeetingView['meeting']) }),
		edit_person: (args) =>
			this.keep<PersonView>(args, { details: args.details as PersonView['details'], person_revision: Number(args.personRevision) + 1 }),
		edit_room: (args) => this.keep(args, args.details as Room),
		place_agenda_item: (args) => ({ item: this.keep(args, args.placement as AgendaItem), changed: 1 })
	};
	#wire = structuredClone(wire) as { [Name in keyof typeof wire]: Recorded<Name>[] };
	#around = structuredClone(AROUND);
	#listeners = new Map<string, Set<number>>();
	#callbacks = new Map<number, (event: unknown) => void>();
	#next = 1;

	/** Puts itself where Tauri would be. */
	install(): this {
		const internals: Internals = {
			invoke: async (command, args = {}) => {
				if (String(command) === 'plugin:event|listen') return this.#listen(String(args.event), Number(args.handler));
				if (String(command) === 'plugin:event|unlisten') return this.#unlisten(String(args.event), Number(args.eventId));
				this.calls.push({ command, args });
				const own = this.answers[command];
				const answer = own ? await own(args) : this.#replay(command, args);
				const changed = this.said(command);
				if (changed) this.emit('data-changed', changed);
				return structuredClone(answer);
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

	#replay(command: Command, args: Args) {
		if (command in LEADS_TO) return this.become(LEADS_TO[command as Leading]);
		return this.read(command as Exclude<Command, Leading>, args);
	}

	/** What a command answers; a test that changes it says what is read from then on. */
	read<Name extends Exclude<Command, Leading>>(command: Name, args: Args = {}): Answers[Name] {
		if (command in this.#around) return (this.#around as Answers)[command];
		const asked = { ...args, state: this.state };
		const found = (this.#wire[command as keyof typeof wire] as Recorded<Name>[]).find((one) => fits(one.asked ?? {}, asked));
		return found ? found.answer : refuse('broken');
	}

	/** Opens, locks or closes, and says so. */
	become(state: Session['state']): Session {
		this.state = state;
		this.emit('session-changed', null);
		return this.read('session');
	}

	/** The workspace as its frame shows it while it is open. */
	get workspace(): Open['workspace'] {
		return (this.#wire.session.find((one) => one.answer.state === 'open')!.answer as Open).workspace;
	}

	/** Keeps what was sent of a record: it is read so from then on, wherever it is read. */
	keep<One extends Kept>({ id, revision }: Args, change: Partial<One>): One {
		const { items, proposals, rooms, guests } = this.read('agenda_board');
		const persons = this.#wire.person.map((one) => one.answer);
		const records: Kept[] = [...items, ...proposals, ...rooms, ...guests, ...persons, this.read('meeting_view')!.meeting];
		const found = records.find((one) => one.id === id) ?? refuse('no_such_record');
		if (found.revision !== revision) refuse('changed_meanwhile');
		return Object.assign(found, change, { revision: found.revision + 1 }) as unknown as One;
	}

	/** Sends an event to the page. */
	emit(event: string, payload: unknown) {
		for (const id of this.#listeners.get(event) ?? []) this.#callbacks.get(id)?.({ event, id, payload });
	}

	/** What the window hears of what a command changed. */
	said(command: Command): DataChanged | null {
		return (this.#wire as Partial<Record<Command, Recorded<Command>[]>>)[command]?.[0]!.changed ?? null;
	}

	/** Says after a commit what the shell says. */
	changed(...nouns: Noun[]) {
		this.emit('data-changed', { nouns, undo: null, redo: null, saved_at: '2024-06-24T07:02:00Z' } satisfies DataChanged);
	}

	/** What was sent last to a command; nothing where nothing was. */
	sent(command: Command): Args | undefined {
		return this.calls.findLast((one) => one.command === command)?.args;
	}
}
