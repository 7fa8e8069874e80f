import { goto } from '$app/navigation';
import { page } from '$app/state';
import { Keymap, leaveField, Toasts } from '$lib/components';
import { Freshness } from '$lib/freshness';
import { Actions } from '$lib/features/actions';
import { Agenda } from '$lib/features/agenda';
import { Backups } from '$lib/features/backups';
import { Concepts } from '$lib/features/concepts';
import { Questions } from '$lib/features/questions';
import { Report } from '$lib/features/report';
import { Corrections } from '$lib/features/corrections';
import type { PouchesFirst } from '$lib/features/export';
import { Review } from '$lib/features/review';
import { History, Steps } from '$lib/features/history';
import { ImportModel } from '$lib/features/import';
import { Live } from '$lib/features/live';
import { MeetingModel } from '$lib/features/meeting';
import { Notes } from '$lib/features/notes';
import { OverviewModel } from '$lib/features/overview';
import { People, Twice } from '$lib/features/people';
import { Practices } from '$lib/features/practices';
import { Presence } from '$lib/features/presence';
import { Reader } from '$lib/features/reader';
import { RoomWindow } from '$lib/features/room';
import { SearchModel } from '$lib/features/search';
import { Idle, SessionModel, unsavedTexts } from '$lib/features/session';
import { SettingsModel } from '$lib/features/settings';
import { Turns } from '$lib/features/turn';
import {
	call,
	commands,
	onBackups,
	onChange,
	onCloseNow,
	onDragging,
	onLockNow,
	onOpenFile,
	onProgress,
	onSessionChange,
	refusal,
	working,
	type DataChanged,
	type ImportKind,
	type PaperKind,
	type Step
} from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { OpeningQuestion } from '$lib/parts';
import { errorWords, taskWords } from '$lib/words';
import { createContext, tick } from 'svelte';

/** The whole window: it holds one model of each feature and lets them know of each other. */
/** How long what is typed has to be saved before the lock, in milliseconds. */
const MOST_TO_SAVE = 1_500;
/** The screen to which what a file brings belongs. */
const BELONGS = {
	participants: '/people',
	agenda: '/agenda',
	guests: '/agenda',
	notes: '/notes',
	answers: '/review',
	practices: '/practices',
	challenges: '/practices',
	concepts: '/concepts',
	actions: '/actions',
	questions: '/questions',
	matrix: '/practices',
	evaluation: '/questions'
} as const satisfies Record<ImportKind, string>;

export class AppModel {
	readonly freshness = new Freshness((thrown) => this.#refuse(thrown));
	readonly session = new SessionModel();
	readonly settings = new SettingsModel();
	readonly backups = new Backups();
	readonly opening = new OpeningQuestion();
	readonly meeting = new MeetingModel(this.freshness, this.opening);
	readonly people = new People(this.freshness);
	readonly twice = new Twice(this.freshness);
	readonly agenda = new Agenda(this.freshness, this.opening);
	readonly live = new Live(this.freshness);
	readonly notes = new Notes(this.freshness);
	readonly turns = new Turns(
		this.freshness,
		() => this.meeting.view?.meeting.zone ?? 'UTC',
		() => this.agenda.board?.clock ?? []
	);
	readonly presence = new Presence(this.freshness);
	readonly room = new RoomWindow();
	readonly concepts = new Concepts(this.freshness);
	readonly questions = new Questions(this.freshness);
	readonly actions = new Actions(this.freshness);
	readonly report = new Report(this.freshness);
	readonly corrections = new Corrections(this.freshness);
	readonly practices = new Practices(this.freshness);
	readonly overview = new OverviewModel(this.freshness);
	readonly review = new Review(this.freshness);
	readonly reader = new Reader(this.freshness);
	readonly imports = new ImportModel(this.freshness);
	readonly history = new History(this.freshness);
	readonly steps = new Steps();
	readonly search = new SearchModel(this.freshness);
	readonly toasts = new Toasts();
	readonly keymap = new Keymap();
	readonly idle = new Idle();
	readonly unsaved = unsavedTexts(() => page.url.pathname);

	/** Whether the first answers are there. */
	ready = $state(false);
	creating = $state(false);
	/** What the way out shows first; null while it is closed. */
	exporting = $state<PaperKind | 'everyone' | 'pouches' | null>(null);
	/** With what pouches begin. */
	pouches = $state.raw<PouchesFirst>({ kind: 'co_chair' });
	/** The day of which a signature list is chosen first; empty for every day. */
	exportDay = $state('');
	/** Whether a list of participants holds those alone who are chosen in the list. */
	exportChosen = $state(false);
	palette = $state(false);
	keys = $state(false);
	dragging = $state(false);
	/** A workspace that was named at the start or dropped on the window. */
	asked = $state<string | null>(null);
	/** Sheets that wait until a meeting is open. */
	#sheets: string[] = [];
	#lastStep: number | null = null;
	#unsavedRead = false;

	constructor() {
		this.freshness.register({
			nouns: [],
			drop: () => {
				this.toasts.close();
				this.backups.view = null;
				this.exporting = null;
				this.palette = false;
				this.opening.answer({ is: 'stays' });
				this.#lastStep = null;
				this.unsaved.kept = [];
				this.#unsavedRead = false;
			}
		});
	}

	/** Begins to listen and reads the first state. */
	start(): () => void {
		const stops = [
			this.settings.followSystem(),
			onSessionChange(() => void this.refresh()),
			onLockNow(() => void this.lock()),
			onCloseNow(() => void this.#attempt(() => this.#leave())),
			this.idle.follow(),
			onChange((change) => this.#saved(change)),
			onProgress((progress) => working.hear(progress)),
			onBackups(() => void this.#attempt(() => this.backups.load())),
			this.freshness.start(),
			this.room.follow(),
			onOpenFile((path) => void this.openFile(path)),
			onDragging((over) => (this.dragging = over))
		];
		void this.#begin();
		return () => stops.forEach((stop) => stop());
	}

	async #begin() {
		await this.#attempt(() => this.settings.load());
		await this.#attempt(() => this.session.loadRecent());
		await this.refresh();
		this.ready = true;
		await this.#attempt(async () => {
			const path = await call(commands.startFile());
			if (path) await this.openFile(path);
		});
	}

	/** Reads which workspace is open and which meeting is looked at; everything shown of them follows. */
	async refresh() {
		await this.#attempt(() => this.session.load());
		const workspace = this.session.workspace;
		const read = this.freshness.lookAt(workspace?.meeting ?? null);
		if (this.#inPouch) {
			this.creating = false;
			this.asked = null;
			await this.#attempt(() => this.reader.load());
			await this.#attempt(() => this.#readUnsaved());
		}
		if (!workspace) return;
		this.creating = false;
		this.asked = null;
		this.#announce();
		await read;
		await this.#attempt(() => this.#readUnsaved());
		if (!workspace.meeting) return;
		const sheets = this.#sheets;
		this.#sheets = [];
		for (const sheet of sheets) await this.importFrom(sheet);
	}

	/** Something was saved: the frame says so, and the list of meetings is read again where they changed. */
	#saved(change: DataChanged) {
		this.session.saved(change);
		this.#announce();
		this.toasts.review();
		if (change.nouns.includes('series') || change.nouns.includes('meeting')) void this.#attempt(() => this.session.load());
	}

	/** Opens the window for the room, or closes it. */
	toggleRoom() {
		return this.#attempt(() => this.room.toggle());
	}

	/** Shows the signature list of a day on its way out. */
	exportSignatures(day: string) {
		this.exportDay = day;
		this.exporting = 'signatures';
	}

	/** Shows the list of those who are chosen among the people on its way out. */
	exportPeople() {
		this.exportChosen = true;
		this.exporting = 'participants';
	}

	/** Shows pouches on their way out, and with what they begin. */
	sendPouches(first: PouchesFirst) {
		this.pouches = first;
		this.exporting = 'pouches';
	}

	/** The way out was closed. */
	exported() {
		this.exporting = null;
		this.exportDay = '';
		this.exportChosen = false;
	}

	async lock() {
		await this.#saveTyped();
		// Gone from this window before the answer comes.
		void this.freshness.lookAt(null);
		await this.#attempt(() => this.session.lock());
	}

	async #leave() {
		await this.#saveTyped();
		await call(commands.leave());
	}

	/**
	 * What is typed is saved: leaving a field saves it, a private note is kept with the others, under the reader's own passphrase, and
	 * what a dialog holds is kept until it opens again.
	 */
	async #saveTyped() {
		leaveField();
		void this.reader.keepBegun().catch(() => undefined);
		await tick();
		const typed = this.session.workspace || this.#inPouch ? this.unsaved.now() : [];
		// Nothing holds a lock up.
		if (typed.length > 0) void call(commands.keepUnsaved(typed)).catch(() => undefined);
		await working.settled(MOST_TO_SAVE);
	}

	/** How far what is waited for is, where nothing on the screen says so by itself. */
	get working(): string | null {
		return working.told && taskWords(working.told);
	}

	/** Whether the line at the foot of the window says something. */
	get says(): boolean {
		return this.toasts.shown !== null || this.working !== null;
	}

	get #inPouch() {
		return this.session.current?.state === 'pouch';
	}

	/** Reads what was typed when what is open was last locked, and says where. */
	async #readUnsaved() {
		if (this.#unsavedRead) return;
		this.#unsavedRead = true;
		this.unsaved.kept = await call(commands.unsaved());
		const [first, ...more] = this.unsaved.kept;
		if (!first) return;
		const text =
			more.length > 0 ? m.unsaved_kept_several({ dialog: first.dialog, count: more.length }) : m.unsaved_kept({ dialog: first.dialog });
		const elsewhere = first.place !== page.url.pathname;
		this.toasts.say(text, elsewhere ? { action: { label: m.unsaved_go(), run: () => void goto(first.place) } } : {});
	}

	/** Closes what is open; `next` is the file that is asked about after it. */
	async close(next: string | null = null) {
		await this.#saveTyped();
		void this.freshness.lookAt(null);
		await this.#attempt(() => this.session.close(next));
		this.asked = next;
		await goto('/');
	}

	/** Leaves a damaged workspace for a file that the person picks. */
	async openAnother() {
		await this.#attempt(async () => {
			const path = await this.session.pick();
			if (!path) return;
			await this.session.leaveRescue(path);
			this.asked = path;
		});
	}

	async backup() {
		await this.#attempt(async () => {
			const name = await this.session.backup();
			if (name) this.toasts.say(m.workspace_backed_up({ name }));
		});
	}

	/** Where the workspace lies is known, and not said again. */
	knowPlace() {
		return this.#attempt(() => this.session.knowPlace());
	}

	async chooseMeeting(id: string) {
		await this.#attempt(async () => {
			await this.meeting.choose(id);
			await goto('/overview');
		});
	}

	/** A meeting was made or changed. */
	async meetingSaved() {
		await goto('/overview');
	}

	undo() {
		return this.#attempt(async () => {
			if (!this.session.workspace?.undo) return;
			const step = await this.freshness.after(() => this.steps.undo());
			this.#offer(m.toast_undone({ step: step.sentence }), step, 'redo');
		});
	}

	redo() {
		return this.#attempt(async () => {
			if (!this.session.workspace?.redo) return;
			const step = await this.freshness.after(() => this.steps.redo());
			this.#offer(m.toast_redone({ step: step.sentence }), step, 'undo');
		});
	}

	/** A file that was dropped or named: a workspace or pouch is opened, a sheet imported. */
	async openFile(path: string) {
		this.dragging = false;
		if (path.toLowerCase().endsWith('.pouch')) await this.#openPouch(path);
		else if (path.toLowerCase().endsWith('.entente')) {
			if (this.#busy()) this.#closeFirst(path, m.close_first());
			else this.asked = path;
		} else if (this.session.workspace?.meeting) await this.importFrom(path);
		else {
			this.#sheets.push(path);
			this.toasts.say(m.sheet_waits());
		}
	}

	/** Whether something is open that has to be closed first. */
	#busy(): boolean {
		const state = this.session.current?.state;
		return state === 'open' || state === 'pouch';
	}

	/** A pouch that was dropped or named. One that was made for the key of the open workspace takes its place. */
	async #openPouch(path: string) {
		if (!this.#busy()) {
			this.asked = path;
			return;
		}
		if (!this.session.workspace) return this.#closeFirst(path, m.pouch_close_first());
		try {
			await this.session.openPouchWithOwnKey(path);
		} catch (thrown) {
			const refused = refusal(thrown);
			const other = refused.field === 'pouch_needs_passphrase' || refused.field === 'pouch_key';
			if (other) this.#closeFirst(path, m.pouch_close_first());
			else this.toasts.say(errorWords(refused), { tone: 'bad' });
		}
	}

	/** Says that what is open has to be closed before a file is opened, with the offer to do both. */
	#closeFirst(path: string, text: string) {
		this.toasts.say(text, { tone: 'bad', action: { label: m.close_and_open(), run: () => void this.close(path) } });
	}

	/** Opens another pouch of the reader's library. */
	readFromLibrary(digest: string) {
		return this.#attempt(() => this.session.readFromLibrary(digest));
	}

	/** Asks for a file of a kind, or takes up the one that is still open. */
	async importFile(kind: ImportKind) {
		await goto('/import');
		if (!this.imports.preview) await this.imports.resume();
		if (this.imports.preview?.kind === kind) return;
		if (!(await this.imports.pick(kind)) && !this.imports.preview && !this.imports.refused) await this.importLeft();
	}

	async importFrom(path: string) {
		await goto('/import');
		await this.imports.open(path);
	}

	/** Shows what was imported, without asking for a file. */
	async earlierImports() {
		await goto('/import');
		this.imports.earlier.open = true;
	}

	/** The file was applied or left: back to where its kind belongs. */
	async importLeft() {
		await goto(BELONGS[this.imports.kind]);
	}

	/** Names a step that was done since the last one that was seen, with the offer to take it back. */
	#announce() {
		const workspace = this.session.workspace;
		const before = this.#lastStep;
		if (!workspace) return;
		this.#lastStep = Math.max(before ?? 0, workspace.undo?.seq ?? 0, workspace.redo?.seq ?? 0);
		const step = workspace.undo;
		if (step && before !== null && step.seq > before && step.announced) this.#offer(step.sentence, step, 'undo');
	}

	/** Says what was done to a step, with the offer to turn it round as long as it is the next in line. */
	#offer(text: string, step: Step, verb: 'undo' | 'redo') {
		const labels = { undo: m.undo(), redo: m.redo() };
		const keys = { undo: ['Ctrl', 'Z'], redo: ['Ctrl', 'Shift', 'Z'] };
		const holds = () => this.session.workspace?.[verb]?.id === step.id;
		this.toasts.say(text, { action: { label: labels[verb], keys: keys[verb], run: () => void this[verb](), holds } });
	}

	async #attempt(work: () => Promise<unknown>) {
		try {
			await work();
		} catch (thrown) {
			this.#refuse(thrown);
		}
	}

	/** Says why something was not done, unless the person ended it. */
	#refuse(thrown: unknown) {
		const refused = refusal(thrown);
		if (refused.code === 'cancelled') return;
		const state = this.session.current?.state;
		if (refused.code === 'locked' && state !== 'open' && state !== 'pouch') return;
		this.toasts.say(errorWords(refused), { tone: 'bad' });
	}
}

export const [useApp, provideApp] = createContext<AppModel>();
