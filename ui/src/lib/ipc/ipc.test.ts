import { openBackend, refuse } from '$testing';
import { expect, test } from 'vitest';
import { call, commands, refusal, Refused } from '.';

test('a refused command throws with its code and field', async () => {
	openBackend().answers.open_workspace = () => refuse('wrong_passphrase', 'passphrase');
	const thrown = await call(commands.openWorkspace('/x.entente', 'wrong', null)).catch((error: unknown) => error);
	expect(thrown).toBeInstanceOf(Refused);
	expect(refusal(thrown)).toMatchObject({ code: 'wrong_passphrase', field: 'passphrase' });
});

test('whatever else goes wrong counts as broken', () => {
	expect(refusal(new TypeError('x is not a function')).code).toBe('broken');
	expect(refusal('text').code).toBe('broken');
});
