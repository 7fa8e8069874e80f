import { openBackend, settled } from '$testing';
import { expect, test, vi } from 'vitest';
import { call, commands, onChange, refusal, Refused } from '.';

test('a refused command throws with its code and field', async () => {
	openBackend();
	const thrown = await call(commands.openWorkspace('/x.entente', 'wrong', null)).catch((error: unknown) => error);
	expect(thrown).toBeInstanceOf(Refused);
	expect(refusal(thrown)).toMatchObject({ code: 'wrong_passphrase', field: 'passphrase' });
});

test('whatever else goes wrong counts as broken', () => {
	expect(refusal(new TypeError('x is not a function')).code).toBe('broken');
	expect(refusal('text').code).toBe('broken');
});

test('a change of another noun reloads nothing', async () => {
	const backend = openBackend();
	const reload = vi.fn();
	const stop = onChange(['person'], reload);
	await settled();
	backend.emit('data-changed', { nouns: ['meeting'] });
	expect(reload).not.toHaveBeenCalled();
	backend.emit('data-changed', { nouns: ['series', 'person'] });
	expect(reload).toHaveBeenCalledOnce();
	stop();
	backend.emit('data-changed', { nouns: ['person'] });
	expect(reload, 'nothing is heard after the end').toHaveBeenCalledOnce();
});
