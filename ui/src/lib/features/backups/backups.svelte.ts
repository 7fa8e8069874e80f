import { call, commands, type BackupsView } from '$lib/ipc';
import { createContext } from 'svelte';

/** How the backups of the open workspace stand; they are made by the backend, by themselves. */
export class Backups {
	view = $state.raw<BackupsView | null>(null);

	async load() {
		this.view = await call(commands.backups());
	}

	/** Makes one now, where something was done since the newest. */
	async keep() {
		this.view = await call(commands.keepBackup());
	}

	/** It is known that a backup holds what the workspace does not. */
	async knowBeyond() {
		this.view = await call(commands.knowBackupBeyond());
	}

	/** Asks for another folder. */
	async choose() {
		this.view = (await call(commands.chooseBackupFolder())) ?? this.view;
	}

	/** Goes back to the application's own folder. */
	async useOwn() {
		this.view = await call(commands.useOwnBackupFolder());
	}
}

export const [useBackups, provideBackups] = createContext<Backups>();
