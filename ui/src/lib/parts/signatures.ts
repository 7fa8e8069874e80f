import type { SignatureParts } from '$lib/ipc';

/** A signature list of every day, with the usual blank rows. */
export const USUAL_SIGNATURES: SignatureParts = { day: null, blank: 5 };
