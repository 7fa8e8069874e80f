import type { Audience, Who } from '$lib/ipc';

/** A key for somebody with a role, so that people can stand in maps. */
export function whoKey(who: Who): string {
	return who.kind === 'to_be_confirmed' ? who.kind : `${who.kind}:${who.id}`;
}

/** The audience that one person is; nobody is none. */
export function audienceOf(who: Who | null): Audience | null {
	if (who?.kind === 'participant') return { participant: who.id };
	return who?.kind === 'guest' ? { guest: who.id } : null;
}
