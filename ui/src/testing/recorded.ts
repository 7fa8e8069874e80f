import type { commands, DataChanged } from '$lib/ipc';

type Commands = typeof commands;
type Crossing<Name extends string> = Name extends `${infer First}${infer Rest}`
	? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Crossing<Rest>}`
	: '';

/** What each command answers, by the name under which it crosses. */
export type Answers = {
	[Name in keyof Commands as Crossing<Name>]: Extract<Awaited<ReturnType<Commands[Name]>>, { status: 'ok' }>['data'];
};
export type Command = keyof Answers;

/** What a command was asked with, as far as it matters, what it answered, and what the window heard. */
export interface Recorded<Name extends Command> {
	asked: Record<string, unknown> | null;
	answer: Answers[Name];
	changed: DataChanged | null;
}
