import type { Precedence, TurnRow, TurnState } from '$lib/ipc';
import Check from '@lucide/svelte/icons/check';
import Circle from '@lucide/svelte/icons/circle';
import Mic from '@lucide/svelte/icons/mic';
import PenLine from '@lucide/svelte/icons/pen-line';
import SkipForward from '@lucide/svelte/icons/skip-forward';
import Undo2 from '@lucide/svelte/icons/undo-2';
import type { Component } from 'svelte';

type Icon = Component<{ size?: number; class?: string }>;

/** How a turn looks in each state: never by colour alone. */
export const STATE_ICONS: Record<TurnState, Icon> = {
	asked: Circle,
	on_the_floor: Mic,
	heard: Check,
	passed: SkipForward,
	in_writing: PenLine,
	withdrawn: Undo2
};

/** How many seconds before the limit the timer warns. */
export const WARNING = 15;

/** How a person or, where nobody is known, a delegation is called. */
export const nameOf = (row: Pick<TurnRow, 'name' | 'party'>): string => row.name || row.party;

/** What is listed under one heading. */
export interface Section<Row> {
	group: Precedence | null;
	/** Where its first and last row stand in the whole list, from 1. */
	from: number;
	to: number;
	rows: Row[];
}

/** Puts rows under the heading of their group as long as they follow each other. */
export function sectionsOf<Row>(rows: readonly Row[], group: (row: Row) => Precedence | null): Section<Row>[] {
	const sections: Section<Row>[] = [];
	rows.forEach((row, at) => {
		const last = sections.at(-1);
		if (last && last.group === group(row)) {
			last.rows.push(row);
			last.to = at + 1;
		} else sections.push({ group: group(row), from: at + 1, to: at + 1, rows: [row] });
	});
	return sections;
}

/** Divides sections into columns of about the same length; a heading stands above each part and never alone. */
export function columnsOf<Row>(sections: readonly Section<Row>[], columns: number): Section<Row>[][] {
	const lines = sections.reduce((sum, section) => sum + section.rows.length + 1, 0);
	for (let height = Math.max(2, Math.ceil(lines / columns)); ; height++) {
		const filled = fill(sections, height);
		if (filled.length <= columns) return filled;
	}
}

function fill<Row>(sections: readonly Section<Row>[], height: number): Section<Row>[][] {
	const columns: Section<Row>[][] = [];
	let left = 0;
	for (const section of sections) {
		let at = 0;
		while (at < section.rows.length) {
			if (left < 2) {
				columns.push([]);
				left = height;
			}
			const rows = section.rows.slice(at, at + left - 1);
			columns.at(-1)!.push({ ...section, from: section.from + at, to: section.from + at + rows.length - 1, rows });
			at += rows.length;
			left -= rows.length + 1;
		}
	}
	return columns;
}
