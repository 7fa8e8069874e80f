import { goto } from '$app/navigation';
import { Keymap, Toasts } from '$lib/components';
import { Agenda } from '$lib/features/agenda';
import { ImportModel } from '$lib/features/import';
import { MeetingModel } from '$lib/features/meeting';
import { People } from '$lib/features/people';
import { SessionModel } from '$lib/features/session';
import { SettingsModel } from '$lib/features/settings';
import { Steps } from '$lib/features/steps';
import { call, commands, onChange, onDragging, onOpenFile, onSessionChange, refusal, type Step, type Written } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { errorWords, stepWords } from '$lib/words';
import { createContext } from 'svelte';

/** The whole window: it holds one model of each feature and lets them know of each other. */
export class AppModel {
	readonly session = new SessionModel();
	readonly settings = new SettingsModel();
	readonly meeting = new MeetingModel();
	readonly people = new People();
	readonly agenda = new Agenda();
	readonly imports = new ImportModel();
	readonly steps = new Steps();
	readonly toasts = new Toasts();
	readonly keymap = new Keymap();

	/** Whether the first answers are there. */
	ready = $state(false);
	creating = $state(false);
	exporting = $state(false);
	palette = $state(false);
	keys = $state(false);
	dragging = $state(false);
	/** A workspace that was named at the start or dropped on the window. */
	asked = $state<string | null>(null);
	/** A sheet that waits until a meeting is open. */
	#sheet: string | null = null;
	#lastStep: number | null = null;

	/** Begins to listen and reads the first state. */
	start(): () => void {
		const stops = [
			this.settings.followSystem(),
			onSessionChange(() => void this.refresh()),
			onChange(['meeting', 'party'], () => void this.#attempt(() => this.meeting.load())),
			onChange(
				['meeting', 'party', 'delegation', 'person', 'participant'],
				() => void (this.session.workspace?.meeting && this.people.load())
			),
			onChange(
				['meeting', 'participant', 'person', 'delegation', 'room', 'agenda_item', 'guest', 'agenda_version', 'agenda_remark'],
				() => void (this.session.workspace?.meeting && this.agenda.load())
			),
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

	/** Reads which workspace is open, says what was done in it, and reads all that is shown of it. */
	async refresh() {
		await this.#attempt(() => this.#readSession());
		await this.opened();
	}

	async #readSession() {
		await this.session.load();
		this.#announce();
		this.toasts.review();
	}

	/** Follows a change of the session: loads what an open workspace shows, or forgets everything of a closed one. */
	async opened() {
		const workspace = this.session.workspace;
		if (!workspace) {
			this.drop();
			return;
		}
		this.creating = false;
		this.asked = null;
		this.#announce();
		await this.#attempt(() => this.meeting.load());
		if (!this.meeting.view) return;
		await Promise.all([this.people.load(), this.agenda.load(), this.#attempt(() => this.people.loadParties())]);
		const sheet = this.#sheet;
		this.#sheet = null;
		if (sheet) await this.importFrom(sheet);
	}

	/** Forgets everything of the workspace: nothing of the people stays in this window. */
	drop() {
		this.meeting.drop();
		this.people.drop();
		this.agenda.drop();
		this.imports.drop();
		this.steps.drop();
		this.toasts.close();
		this.exporting = false;
		this.palette = false;
		this.#lastStep = null;
	}

	async lock() {
		this.drop();
		await this.#attempt(() => this.session.lock());
	}

	async close() {
		this.drop();
		await this.#attempt(() => this.session.close());
		await goto('/');
	}

	async backup() {
		await this.#attempt(async () => {
			const name = await this.session.backup();
			if (name) this.toasts.say(m.workspace_backed_up({ name }));
		});
	}

	async chooseMeeting(id: string) {
		await this.#attempt(async () => {
			this.people.drop();
			this.agenda.drop();
			await this.meeting.choose(id);
			await this.refresh();
			await goto('/people');
		});
	}

	/** A meeting was made or changed. */
	async meetingSaved() {
		await this.refresh();
		await goto('/people');
	}

	undo() {
		return this.#attempt(async () => {
			if (!this.session.workspace?.undo) return;
			const step = await this.steps.undo();
			await this.#readSession();
			this.#offer(m.toast_undone({ step: stepWords(step) }), step, 'redo');
		});
	}

	redo() {
		return this.#attempt(async () => {
			if (!this.session.workspace?.redo) return;
			const step = await this.steps.redo();
			await this.#readSession();
			this.#offer(m.toast_redone({ step: stepWords(step) }), step, 'undo');
		});
	}

	/** A file that was dropped or named: a workspace is opened, a sheet imported. */
	async openFile(path: string) {
		this.dragging = false;
		if (path.toLowerCase().endsWith('.entente')) {
			if (this.session.workspace) this.toasts.say(m.close_first(), { tone: 'bad' });
			else this.asked = path;
		} else if (this.session.workspace?.meeting) await this.importFrom(path);
		else {
			this.#sheet = path;
			this.toasts.say(m.sheet_waits());
		}
	}

	/** Asks for a sheet, or takes up the one that is still open. */
	async importPeople() {
		await goto('/import');
		if (!this.imports.preview && !(await this.imports.resume()) && !(await this.imports.pick()) && !this.imports.refused)
			await goto('/people');
	}

	async importFrom(path: string) {
		await goto('/import');
		await this.imports.open(path);
	}

	/** The sheet was applied or left. */
	async importLeft() {
		await goto('/people');
	}

	exported(file: Written) {
		this.toasts.say(m.toast_written({ name: file.file_name, folder: file.folder }));
	}

	/** Names a step that was done since the session was read before, with the offer to take it back. */
	#announce() {
		const workspace = this.session.workspace;
		const before = this.#lastStep;
		if (!workspace) return;
		this.#lastStep = Math.max(before ?? 0, workspace.undo?.seq ?? 0, workspace.redo?.seq ?? 0);
		const step = workspace.undo;
		if (step && before !== null && step.seq > before && step.announced) this.#offer(stepWords(step), step, 'undo');
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
			const refused = refusal(thrown);
			if (refused.code === 'cancelled') return;
			if (refused.code === 'locked' && this.session.current?.state !== 'open') return;
			this.toasts.say(errorWords(refused), { tone: 'bad' });
		}
	}
}

export const [useApp, provideApp] = createContext<AppModel>();
