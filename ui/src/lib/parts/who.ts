import type { Who } from '$lib/ipc';

/** A key for somebody with a role, so that people can stand in maps. */
export function whoKey(who: Who): string {
	return who.kind === 'to_be_confirmed' ? who.kind : `${who.kind}:${who.id}`;
}
