import type { VersionStatus } from '$lib/ipc';

/** Whether people beyond the secretariat and the chairs see a version with this status: from then on numbers are fixed. */
export function circulates(status: VersionStatus): boolean {
	return status !== 'draft' && status !== 'for_co_chairs';
}

/** The name that a version gets by its status, from the one it would get as a draft: the next draft, 1.0, or 1.1. */
export function nameFor(next: string, status: VersionStatus): string {
	const [major = 0, minor = 1] = next.split('.').map(Number);
	if (status === 'draft' || status === 'for_co_chairs' || status === 'for_comments') return next;
	if (status === 'final' && major === 0) return '1.0';
	return `${major || 1}.${minor}`;
}

/** Whether a text can be the name of a version. */
export function isVersionName(text: string): boolean {
	return /^\d{1,3}\.\d{1,3}$/.test(text.trim());
}
