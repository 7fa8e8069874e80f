import type { Placement } from '$lib/ipc';
import { dropped, edgeSpeed, FINE, SNAP, samePlace, type Grip, type Spot } from './drag';

/** What is dragged, as it was taken. */
export interface Taken {
	id: string;
	grip: Grip;
	from: Placement;
	/** The element that was taken; the lifted copy has its size. */
	element: HTMLElement;
}

/** What a drag needs to know of the screen it happens on. */
export interface Ground {
	/** Where a point of the window is on the timeline or beside it; null elsewhere. */
	spot: (x: number, y: number) => Spot | null;
	/** What scrolls under the pointer near its edges. */
	scroller: () => HTMLElement | undefined;
	drop: (id: string, placement: Placement) => void;
}

/** How many pixels the pointer moves before a press becomes a drag. */
const THRESHOLD = 4;

/**
 * One drag at a time, by pointer events. The item stays where it is until it is dropped; a copy follows the pointer, and
 * `to` says where it would land.
 */
export class Dragging {
	taken = $state.raw<Taken | null>(null);
	/** Where it would land; null while it would go back. */
	to = $state.raw<Placement | null>(null);
	/** Where the copy is, in pixels of the window. */
	at = $state.raw({ x: 0, y: 0, width: 0, height: 0 });
	#ground: Ground;
	#pressed: { taken: Taken; x: number; y: number; dx: number; dy: number; grabbed: number } | null = null;
	#pointer = { x: 0, y: 0, fine: false };
	#frame = 0;

	constructor(ground: Ground) {
		this.#ground = ground;
	}

	get active(): boolean {
		return this.taken !== null;
	}

	/** A pointer went down on an item. Nothing happens until it moves. */
	press(event: PointerEvent, taken: Taken) {
		if (event.button !== 0 || this.#pressed) return;
		const box = taken.element.getBoundingClientRect();
		const spot = this.#ground.spot(event.clientX, event.clientY);
		// A proposal is taken by its head, so that it lands where the pointer is.
		const grabbed = taken.from.day !== null && spot ? spot.minute - taken.from.start : 0;
		this.#pressed = { taken, x: event.clientX, y: event.clientY, dx: event.clientX - box.left, dy: event.clientY - box.top, grabbed };
		this.at = { x: box.left, y: box.top, width: box.width, height: box.height };
		addEventListener('pointermove', this.#move);
		addEventListener('pointerup', this.#up);
		addEventListener('pointercancel', this.cancel);
		addEventListener('blur', this.cancel);
		addEventListener('keydown', this.#key, true);
	}

	#move = (event: PointerEvent) => {
		const pressed = this.#pressed;
		if (!pressed) return;
		this.#pointer = { x: event.clientX, y: event.clientY, fine: event.shiftKey || event.altKey };
		if (!this.taken) {
			if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < THRESHOLD) return;
			this.taken = pressed.taken;
			this.#capture(pressed.taken.element, event.pointerId);
			this.#frame = requestAnimationFrame(this.#scroll);
		}
		event.preventDefault();
		this.#follow();
	};

	#follow() {
		const pressed = this.#pressed;
		if (!pressed) return;
		const { x, y, fine } = this.#pointer;
		this.at = { ...this.at, x: x - pressed.dx, y: y - pressed.dy };
		const { grip, from } = pressed.taken;
		// An end is drawn by height alone; the pointer may be beside the column of the item.
		const box = pressed.taken.element.getBoundingClientRect();
		const spot = this.#ground.spot(grip === 'move' ? x : box.left + box.width / 2, y);
		const usable = spot && (grip === 'move' || spot.day !== null);
		this.to = usable ? dropped(from, grip, pressed.grabbed, spot, fine ? FINE : SNAP) : null;
	}

	/** Scrolls while the pointer stays near an edge. */
	#scroll = () => {
		if (!this.taken) return;
		const scroller = this.#ground.scroller();
		if (scroller) {
			const box = scroller.getBoundingClientRect();
			const down = edgeSpeed(this.#pointer.y, box.top, box.bottom);
			const right = edgeSpeed(this.#pointer.x, box.left, box.right);
			const inside = this.#pointer.x > box.left && this.#pointer.x < box.right;
			if (inside && (down !== 0 || right !== 0)) {
				scroller.scrollTop += down;
				scroller.scrollLeft += right;
				this.#follow();
			}
		}
		this.#frame = requestAnimationFrame(this.#scroll);
	};

	#up = () => {
		const { taken, to } = this;
		this.cancel();
		if (!taken) return;
		// The click that follows a drag is none.
		const swallow = (click: Event) => click.stopPropagation();
		addEventListener('click', swallow, { capture: true, once: true });
		setTimeout(() => removeEventListener('click', swallow, { capture: true }));
		if (to && !samePlace(taken.from, to)) this.#ground.drop(taken.id, to);
	};

	#key = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || !this.taken) return;
		event.preventDefault();
		event.stopPropagation();
		this.cancel();
	};

	/** The item that has the pointer says how it looks everywhere, so that nothing else is styled anew for it. */
	#capture(element: HTMLElement, pointer: number) {
		element.style.cursor = 'grabbing';
		try {
			element.setPointerCapture(pointer);
		} catch {
			// A pointer that has just gone looks as it does where it is.
		}
	}

	/** Gives up: everything stays as it was. */
	cancel = () => {
		cancelAnimationFrame(this.#frame);
		if (this.taken) this.taken.element.style.cursor = '';
		removeEventListener('pointermove', this.#move);
		removeEventListener('pointerup', this.#up);
		removeEventListener('pointercancel', this.cancel);
		removeEventListener('blur', this.cancel);
		removeEventListener('keydown', this.#key, true);
		this.#pressed = null;
		this.taken = null;
		this.to = null;
	};
}
