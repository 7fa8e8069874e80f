import type { ChangeKind, ItemField, ReadableLine } from '$lib/ipc';
import ArrowUpDown from '@lucide/svelte/icons/arrow-up-down';
import Clock from '@lucide/svelte/icons/clock';
import Ellipsis from '@lucide/svelte/icons/ellipsis';
import Hash from '@lucide/svelte/icons/hash';
import Plus from '@lucide/svelte/icons/plus';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Text from '@lucide/svelte/icons/text';
import Type from '@lucide/svelte/icons/type';
import Users from '@lucide/svelte/icons/users';
import X from '@lucide/svelte/icons/x';
import type { Component } from 'svelte';

/** How a kind of change is shown: never by colour alone. */
export interface ChangeLook {
	/** The colour of its tag. */
	tag: string;
	icon: Component<{ size?: number; class?: string }>;
}

export const changeLooks: Record<ChangeKind, ChangeLook> = {
	new: { tag: 'ok', icon: Plus },
	dropped: { tag: 'bad', icon: X },
	moved: { tag: 'violet', icon: ArrowUpDown },
	retimed: { tag: 'warn', icon: Clock },
	renumbered: { tag: 'line', icon: Hash },
	retitled: { tag: 'acc', icon: Type },
	people: { tag: 'teal', icon: Users },
	label_or_rule: { tag: 'line', icon: ShieldCheck },
	text: { tag: 'acc', icon: Text },
	other: { tag: 'line', icon: Ellipsis }
};

/** The kinds in the order in which they are listed. */
export const CHANGE_KINDS = Object.keys(changeLooks) as ChangeKind[];

/** Fields that the head of a row says already: time, number and title. */
const IN_HEAD: readonly ItemField[] = ['title', 'number', 'start', 'duration'];

/** The lines of a change that its head does not say; `whole` where the item is new or dropped. */
export function linesBelow(lines: readonly ReadableLine[], whole: boolean): ReadableLine[] {
	return lines.filter((line) => !IN_HEAD.includes(line.field) && !(whole && line.field === 'day'));
}
