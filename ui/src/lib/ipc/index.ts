/** The one way to the backend. Nothing outside this folder imports Tauri or the generated bindings. */
import { isTauri } from '@tauri-apps/api/core';
import { listen, TauriEvent } from '@tauri-apps/api/event';
import {
	commands,
	events,
	papers as madePapers,
	tilePlaces as madeTilePlaces,
	rights as madeRights,
	version,
	type CommandError,
	type DataChanged,
	type ErrorCode,
	type PaperRow,
	type Progress,
	type Rights,
	type TilePlace
} from './bindings';
import { working } from './working.svelte';

export { working };
export type * from './bindings';
export type { Field as ImportField, RowState as ImportRowState } from './bindings';
export { CASE_DATA, HANDLING_LABELS, languages, OF_THE_ROOM, PROGRAMME, vocabularies } from './vocabularies.en';
export { commands, version };

type Constant<T> = { readonly [K in keyof T]: T[K] extends readonly (infer One)[] ? readonly One[] : T[K] };
/** Every paper with its forms, and who may see what: the one table of the backend. */
export const papers: readonly Constant<PaperRow>[] = madePapers;
/** Where each country stands on the map of tiles. */
export const tilePlaces: readonly Constant<TilePlace>[] = madeTilePlaces;
export const rights: readonly Constant<Rights>[] = madeRights;

/** What a command was refused with; its message says to the person what happened and what to do. */
export class Refused extends Error {
	override name = 'Refused';
	readonly code: ErrorCode;
	readonly field: string | null;

	constructor(error: CommandError) {
		super(error.message);
		this.code = error.code;
		this.field = error.field;
	}
}

/** Tells what a failure is, whatever was thrown. */
export function refusal(thrown: unknown): Refused {
	if (thrown instanceof Refused) return thrown;
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	return new Refused({ code: 'broken', message, field: null });
}

type Answered<T> = { status: 'ok'; data: T } | { status: 'error'; error: CommandError };

/** Waits for a command and throws `Refused` where it was refused. */
export async function call<T>(answer: Promise<Answered<T>>): Promise<T> {
	let answered: Answered<T>;
	try {
		answered = await working.on(answer);
	} catch (thrown) {
		throw refusal(thrown);
	}
	if (answered.status === 'error') throw new Refused(answered.error);
	return answered.data;
}

/** Ends a subscription. */
export type Stop = () => void;

/** Subscribes to an event; the answer is there at once, although Tauri's own is not. */
function subscribe(begin: () => Promise<Stop>): Stop {
	if (!isTauri() && !('__TAURI_INTERNALS__' in globalThis)) return () => {};
	let stopped = false;
	let stop: Stop = () => {};
	void begin().then((end) => {
		stop = end;
		if (stopped) end();
	});
	return () => {
		stopped = true;
		stop();
	};
}

/** Hears after each commit what changed. */
export function onChange(hear: (change: DataChanged) => void): Stop {
	return subscribe(() => events.dataChanged.listen(({ payload }) => hear(payload)));
}

/** Hears that the window for the room was opened or closed, or that names were taken off it. */
export function onRoomWindow(hear: () => void): Stop {
	return subscribe(() => events.roomChanged.listen(() => hear()));
}

/** Hears, in the window for the room, that it should look again. It may hear no event of the backend. */
export function onRoomView(look: () => void): Stop {
	window.addEventListener('room', look);
	return () => window.removeEventListener('room', look);
}

/** Calls `reload` when a workspace was opened, locked or closed, or another meeting is looked at. */
export function onSessionChange(reload: () => void): Stop {
	return subscribe(() => events.sessionChanged.listen(() => reload()));
}

/** Hears that nobody was here for a while: it is locked in so many seconds, unless somebody is. */
export function onLockSoon(hear: (seconds: number) => void): Stop {
	return subscribe(() => events.lockSoon.listen(({ payload }) => hear(payload.seconds)));
}

/** Hears that the window is closed now: what is typed is to be saved first. */
export function onCloseNow(close: () => void): Stop {
	return subscribe(() => events.closeNow.listen(() => close()));
}

/** Hears that it is locked now: what is typed is to be saved first. */
export function onLockNow(lock: () => void): Stop {
	return subscribe(() => events.lockNow.listen(() => lock()));
}

/** Hears that a backup was made, or could not be made. */
export function onBackups(hear: () => void): Stop {
	return subscribe(() => events.backupsChanged.listen(() => hear()));
}

/** Hears how far a long task is. */
export function onProgress(hear: (progress: Progress) => void): Stop {
	return subscribe(() => events.progress.listen(({ payload }) => hear(payload)));
}

/** Hears of a file that was dropped on the window or named at a second start. */
export function onOpenFile(open: (path: string) => void): Stop {
	return subscribe(() => events.openFile.listen(({ payload }) => open(payload.path)));
}

/** Hears whether a file is being dragged over the window. */
export function onDragging(hear: (over: boolean) => void): Stop {
	const stops = [
		subscribe(() => listen(TauriEvent.DRAG_ENTER, () => hear(true))),
		subscribe(() => listen(TauriEvent.DRAG_LEAVE, () => hear(false))),
		subscribe(() => listen(TauriEvent.DRAG_DROP, () => hear(false)))
	];
	return () => stops.forEach((stop) => stop());
}
