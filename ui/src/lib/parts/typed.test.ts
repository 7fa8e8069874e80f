import { expect, test } from 'vitest';
import { languagesShown, languagesTyped, line } from './typed';

test('languages are typed with any separator', () => {
	expect(languagesTyped('EN, fr;  DE ;')).toEqual(['EN', 'FR', 'DE']);
	expect(languagesTyped('Dutch'), 'a name is for the backend to know').toEqual(['Dutch']);
	expect(languagesTyped(languagesShown(['FR', 'NL'])), 'what is shown means what is kept').toEqual(['FR', 'NL']);
});
test('a line has no breaks, and keeps the spaces that are no mere spaces', () => {
	expect(line('  two\n lines  of\u00a0text ')).toBe('two lines of\u00a0text');
});
