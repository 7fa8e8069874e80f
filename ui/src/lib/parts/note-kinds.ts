import type { MarkingKind, NoteKind } from '$lib/ipc';
import BookMarked from '@lucide/svelte/icons/book';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import Flag from '@lucide/svelte/icons/flag';
import Gavel from '@lucide/svelte/icons/gavel';
import Handshake from '@lucide/svelte/icons/handshake';
import Info from '@lucide/svelte/icons/info';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import MessageSquareReply from '@lucide/svelte/icons/message-square-reply';
import Mountain from '@lucide/svelte/icons/mountain';
import Quote from '@lucide/svelte/icons/quote';
import TextQuote from '@lucide/svelte/icons/text-quote';
import type { Component } from 'svelte';

/** How a kind of entry looks and which letter makes an entry one. */
export interface KindLook {
	kind: NoteKind;
	letter: string;
	icon: Component<{ size?: number; class?: string }>;
	/** The colour: a class of the entry. */
	tone: string;
	/** Whether it stands among the buttons; the others are behind "More". */
	first: boolean;
}

export const KINDS: readonly KindLook[] = [
	{ kind: 'intervention', letter: 'i', icon: Quote, tone: 'plain', first: true },
	{ kind: 'question', letter: 'q', icon: CircleQuestionMark, tone: 'accent', first: true },
	{ kind: 'conclusion', letter: 'c', icon: Handshake, tone: 'teal', first: true },
	{ kind: 'decision', letter: 'd', icon: Gavel, tone: 'decision', first: true },
	{ kind: 'best_practice', letter: 'b', icon: Lightbulb, tone: 'ok', first: true },
	{ kind: 'challenge', letter: 'h', icon: Mountain, tone: 'bad', first: true },
	{ kind: 'action', letter: 'a', icon: Flag, tone: 'warn', first: true },
	{ kind: 'answer', letter: 'w', icon: MessageSquareReply, tone: 'accent', first: false },
	{ kind: 'information', letter: 'o', icon: Info, tone: 'plain', first: false },
	{ kind: 'reference', letter: 'r', icon: BookMarked, tone: 'plain', first: false },
	{ kind: 'quote_to_check', letter: 'u', icon: TextQuote, tone: 'violet', first: false }
];

/** A marking as it is printed; never translated. */
export const printedMarking = (kind: MarkingKind): string => kind.toUpperCase();

const byKind = new Map(KINDS.map((look) => [look.kind, look]));

export const lookOf = (kind: NoteKind): KindLook => byKind.get(kind)!;
