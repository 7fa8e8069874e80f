import type { TransferState } from '$lib/ipc';

/** What a delegation can answer about a practice, in the order of the keys. */
export const TRANSFER_STATES: readonly TransferState[] = ['in_use', 'possible', 'under_study', 'blocked_by_law'];
