import type { EvidenceLevel, TransferState } from '$lib/ipc';

/** How many of four bars an evidence level fills. */
export const BARS: Record<EvidenceLevel, number> = { idea: 1, tried_once: 2, used_regularly: 3, evaluated: 4 };

/** The answers in the order of their keys. */
export const ANSWERS: readonly TransferState[] = ['in_use', 'possible', 'under_study', 'blocked_by_law'];
