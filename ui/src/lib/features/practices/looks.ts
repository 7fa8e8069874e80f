import type { EvidenceLevel } from '$lib/ipc';

/** How many of four bars an evidence level fills. */
export const BARS: Record<EvidenceLevel, number> = { idea: 1, tried_once: 2, used_regularly: 3, evaluated: 4 };
