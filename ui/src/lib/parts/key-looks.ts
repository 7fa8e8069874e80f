import type { DraftKey, ReviewKey } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { approvalChoiceWords, dayOfMonth, dayWithYear } from '$lib/words';

/** How a key stands: turned, waited for, turned against, or not asked. */
export type KeyLook = 'on' | 'ask' | 'bad' | '';

export function keyLook(key: Pick<ReviewKey, 'choice' | 'holds'> & { asked?: boolean }): KeyLook {
	if (key.choice === 'ask_for_changes' && key.holds) return 'bad';
	if (key.choice && key.holds) return 'on';
	return key.asked || key.choice ? 'ask' : '';
}

/** What a body said, and whether that still holds. */
export function keySays(key: ReviewKey): string {
	if (!key.choice) return key.answered ? m.review_key_undecided() : key.asked ? m.review_key_waits() : m.review_key_none();
	const day = key.at ? dayOfMonth(key.at.slice(0, 10)) : '';
	const said = m.review_key_said({ choice: approvalChoiceWords[key.choice](), version: key.version ?? '', day });
	return key.holds ? said : `${said}. ${m.review_key_void()}`;
}

/** What a body said to a draft, and whether that still holds. */
export function draftKeySays(key: DraftKey): string {
	if (!key.choice || key.number === null) return m.release_key_none();
	const day = key.at ? dayWithYear(key.at.slice(0, 10)) : '';
	const said = m.release_key_said({ choice: approvalChoiceWords[key.choice](), number: key.number, day });
	return key.holds ? said : m.release_key_lapsed({ said });
}

/** The keys that are waited for. */
export const waitedFor = (keys: readonly ReviewKey[]) => keys.filter((key) => keyLook(key) === 'ask');
