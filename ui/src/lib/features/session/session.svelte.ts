import { call, commands, type Actor, type DataChanged, type Recent, type Rescue, type Session, type WorkspaceInfo } from '$lib/ipc';
import { createContext } from 'svelte';

type Saved = Pick<DataChanged, 'undo' | 'redo' | 'saved_at'>;

/** Which workspace is open, locked or remembered. */
export class SessionModel {
	/** Null until the backend has answered for the first time. */
	current = $state.raw<Session | null>(null);
	recent = $state.raw<Recent[]>([]);

	/** Whether a damaged workspace did not open, and its backups are looked at. */
	damaged = $state(false);
	/** Whether a damaged workspace that opens is read, and not rescued. */
	reading = $state(false);

	/** Whether the way on from a damaged workspace is shown. */
	get rescued(): boolean {
		const open = this.workspace;
		return open ? open.read_only === 'damaged' && !this.reading : this.damaged;
	}

	/** The open workspace; null when none is open, so that nothing of it can be shown. */
	get workspace(): WorkspaceInfo | null {
		return this.current?.state === 'open' ? this.current.workspace : null;
	}

	/** What the last commit said. */
	#saved: Saved | null = null;

	async load() {
		const before = this.#saved;
		this.current = await call(commands.session());
		if (!this.workspace) this.reading = false;
		// What was said while it was read is newer.
		if (this.#saved !== before) this.#follow();
	}

	/** Follows a commit: what can be undone and redone now, and when it was saved. */
	saved({ undo, redo, saved_at }: Saved) {
		this.#saved = { undo, redo, saved_at };
		this.#follow();
	}

	#follow() {
		const workspace = this.workspace;
		if (workspace) this.current = { state: 'open', workspace: { ...workspace, ...this.#saved } };
	}

	async loadRecent() {
		this.recent = await call(commands.recentWorkspaces());
	}

	/** Takes one workspace from the list; the file stays. */
	async forget(path: string) {
		await call(commands.forgetRecent(path));
		this.recent = this.recent.filter((entry) => entry.path !== path);
	}

	/** Keeps that it is known where the workspace lies; it is not warned of again. */
	async knowPlace() {
		await call(commands.knowPlace());
		const workspace = this.workspace;
		if (workspace) this.current = { state: 'open', workspace: { ...workspace, shared: null } };
	}

	/** Asks for a file; null when nothing was picked. */
	pick(): Promise<string | null> {
		return call(commands.pickWorkspace());
	}

	/** Asks for a backup, where they are kept; null when nothing was picked. */
	pickBackup(): Promise<string | null> {
		return call(commands.pickBackup());
	}

	/** Opens or unlocks a workspace. Null keeps the person that the workspace remembers. */
	async open(path: string, passphrase: string, actor: Actor | null) {
		this.current = await call(commands.openWorkspace(path, passphrase, actor));
	}

	/** Opens a pouch with its passphrase, or with a secret key that is typed. */
	async openPouch(path: string, passphrase: string) {
		this.current = await call(commands.openPouch(path, passphrase));
	}

	/** Opens a pouch that was made for the key of the open workspace, in place of the workspace. */
	async openPouchWithOwnKey(path: string) {
		this.current = await call(commands.openPouchWithOwnKey(path));
	}

	/** Opens another pouch of the reader's library. */
	async readFromLibrary(digest: string) {
		this.current = await call(commands.readFromLibrary(digest));
	}

	/** What of a damaged workspace can be read, and which backups there are. */
	rescue(): Promise<Rescue> {
		return call(commands.rescue());
	}

	/** Puts a copy of a backup where the person says, and opens it; false where no place was picked. */
	async openBackupCopy(backup: string): Promise<boolean> {
		return this.#opened(await call(commands.openBackupCopy(backup)));
	}

	#opened(opened: Session | null): boolean {
		if (!opened) return false;
		this.damaged = false;
		this.reading = false;
		this.current = opened;
		return true;
	}

	/** Goes back to where files are opened, or on to the next one; the damaged one stays as it is. */
	async leaveRescue(next: string | null = null) {
		this.damaged = false;
		await this.close(next);
	}

	/** Makes a new workspace and opens it. */
	async create(path: string, passphrase: string, title: string, actor: Actor) {
		this.current = await call(commands.createWorkspace(path, passphrase, title, actor));
	}

	/** Opens a scratch copy of the sample. */
	async exploreSample() {
		this.current = await call(commands.exploreSample());
	}

	/** Locks the workspace: key and data are gone from here before the answer comes. */
	async lock() {
		this.damaged = false;
		const open = this.workspace;
		if (open) this.current = { state: 'locked', title: open.title, path: '', sample_passphrase: null };
		else if (this.current?.state === 'pouch') this.current = { state: 'pouch_locked', path: '' };
		this.current = await call(commands.lock());
	}

	/** Closes what is open. The application begins anew, where `next` is asked about. */
	async close(next: string | null = null) {
		this.current = { state: 'closed' };
		this.current = await call(commands.closeWorkspace(next));
		await this.loadRecent();
	}

	/** Writes a verified copy; the name of the file, or null when nothing was picked. */
	backup(): Promise<string | null> {
		return call(commands.backup());
	}
}

export const [useSession, provideSession] = createContext<SessionModel>();
