import { call, commands, onRoomWindow, type RoomShown } from '$lib/ipc';
import { createContext } from 'svelte';

/** The window for the room, as the secretariat opens and closes it. */
export class RoomWindow {
	shown = $state.raw<RoomShown>({ open: false, names: false });

	async load() {
		this.shown = await call(commands.roomShown());
	}

	/** Follows whether it is open: it may be closed by itself, and locking the workspace takes the names off it. */
	follow() {
		return onRoomWindow(() => void this.load().catch(() => {}));
	}

	/** Opens it, on the second screen where there is one, or closes it. */
	async toggle() {
		this.shown = await call(commands.setRoom({ ...this.shown, open: !this.shown.open }));
	}

	/** Shows names beside the codes of delegations, or only these. */
	async setNames(names: boolean) {
		this.shown = await call(commands.setRoom({ ...this.shown, names }));
	}
}

export const [useRoomWindow, provideRoomWindow] = createContext<RoomWindow>();
