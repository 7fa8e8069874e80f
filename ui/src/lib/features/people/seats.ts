import type { DelegationGroup, PersonRow } from '$lib/ipc';

/** One square: taken in the room, taken from afar, or free. */
export type Pip = 'room' | 'online' | 'free';

/** More squares than this say less than the number beside them. */
const MOST = 8;

/** The squares of a delegation; only those who hold a seat count. Null where there is no quota. */
export function pips(group: DelegationGroup): Pip[] | null {
	if (group.quota === null) return null;
	const taken = group.people.filter((person) => person.holds_seat).map(pip);
	if (taken.length > MOST) return [];
	const free = Array.from({ length: Math.max(0, group.quota - taken.length) }, (): Pip => 'free');
	return [...taken, ...free];
}

function pip(person: PersonRow): Pip {
	return person.modes.includes('in_person') ? 'room' : 'online';
}

/** How many of the delegation hold a seat. */
export function seated(group: DelegationGroup): number {
	return group.people.filter((person) => person.holds_seat).length;
}

/** How a delegation stands: nobody is named, nothing was heard, it declined, more than its quota, seats are free, all taken. */
export type Standing = 'unnamed' | 'silent' | 'declined' | 'over' | 'free' | 'full';
export const STANDINGS: readonly Standing[] = ['silent', 'unnamed', 'over', 'free', 'declined', 'full'];

/** One that declined has declined, whoever it named before; one that has somebody on the waiting list has named somebody. */
export function standing(group: DelegationGroup): Standing {
	const taken = seated(group);
	if (group.answer === 'declined') return 'declined';
	const named = taken > 0 || group.people.some((person) => person.status === 'waiting_list');
	if (!named) return group.answer === 'coming' ? 'unnamed' : 'silent';
	if (group.quota !== null && taken > group.quota) return 'over';
	return group.quota !== null && taken < group.quota ? 'free' : 'full';
}

/** Whether nobody is known to come from a delegation. */
export function isMissing(group: DelegationGroup): boolean {
	return ['declined', 'silent', 'unnamed'].includes(standing(group));
}
