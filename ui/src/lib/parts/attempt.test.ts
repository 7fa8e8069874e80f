import { expect, test } from 'vitest';
import { Refused } from '$lib/ipc';
import { Attempt } from './attempt.svelte';

const refused = (code: Refused['code'], field: string | null) => new Refused({ code, message: `Not so: ${code}.`, field });
async function tried(attempt: Attempt, why: Refused) {
	await attempt.run(() => Promise.reject(why));
	return attempt;
}

test('a refusal is said at its field, and elsewhere where no field says it', async () => {
	const attempt = await tried(new Attempt(), refused('text_refused', 'title'));
	expect([attempt.at('title'), attempt.at('day')]).toEqual(['Not so: text_refused.', null]);
	expect([attempt.elsewhere(['title', 'day']), attempt.elsewhere(['day'])]).toEqual([null, 'Not so: text_refused.']);
});
test('a value that was refused without its name is about the only field', async () => {
	const attempt = await tried(new Attempt('reason'), refused('value_refused', null));
	expect([attempt.at('reason'), attempt.elsewhere(['reason'])]).toEqual(['Not so: value_refused.', null]);
	await tried(attempt, refused('changed_meanwhile', null));
	expect([attempt.at('reason'), attempt.elsewhere(['reason'])], 'anything else is not').toEqual([null, 'Not so: changed_meanwhile.']);
});
