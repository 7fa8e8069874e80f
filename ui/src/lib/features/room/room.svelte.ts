import { call, commands, onRoomView, refusal, type RoomView } from '$lib/ipc';
import { everySecond, minuteOf, nowIn } from '$lib/words';

/** What everybody in the room may see, read again with each minute and when something changed. */
export class Room {
	view = $state.raw<RoomView | null>(null);
	now = $state.raw(new Date());
	/** The name of the meeting, which stays while the workspace is locked; nothing else does. */
	named = $state.raw<{ series: string; ordinal: number; zone: string } | null>(null);
	/** When the view was read, for the time of a turn between two readings. */
	#read = $state.raw(new Date());
	#minute = '';
	#asked = 0;

	wall = $derived(nowIn(this.named?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, this.now));
	/** Seconds since the view was read. */
	passed = $derived(Math.max(0, Math.floor((this.now.getTime() - this.#read.getTime()) / 1000)));

	/** Begins where the workspace is locked already: its page names the meeting. */
	constructor(of = new URLSearchParams(location.search)) {
		const [series, ordinal, zone] = [of.get('series'), Number(of.get('ordinal')), of.get('zone')];
		if (series && zone && ordinal > 0) this.named = { series, ordinal, zone };
	}

	/** Follows the clock and what is said to have changed. */
	start(): () => void {
		const stops = [
			everySecond(() => {
				this.now = new Date();
				if (this.#minute !== minuteOf(this.now)) void this.load();
			}),
			onRoomView(() => void this.load())
		];
		return () => stops.forEach((stop) => stop());
	}

	/** Reads the view; where it is refused nothing of it is shown any more. */
	async load() {
		const asked = ++this.#asked;
		this.#minute = minuteOf(new Date());
		let view: RoomView | null = null;
		let left = false;
		try {
			view = (await call(commands.roomView())).view;
		} catch (thrown) {
			left = refusal(thrown).code !== 'locked';
		}
		if (asked !== this.#asked) return;
		this.#read = new Date();
		this.view = view;
		if (view) this.named = { series: view.series, ordinal: view.ordinal, zone: view.zone };
		else if (left) this.named = null;
	}
}
