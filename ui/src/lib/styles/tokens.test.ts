import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
	(name) => /\.(css|svelte|ts)$/.test(name) && !name.includes('paraglide')
);
const texts = files.map((name) => readFileSync(`src/${name}`, 'utf8'));
const names = (pattern: RegExp, within: string) => [...within.matchAll(pattern)].map(([, name]) => name!);
const used = new Set(texts.flatMap((text) => names(/var\((--[\w-]+)/g, text)));

test('every token is used', () => {
	const tokens = new Set(names(/^\s*(--[\w-]+):/gm, readFileSync('src/lib/styles/tokens.css', 'utf8')));
	expect([...tokens].filter((token) => !used.has(token))).toEqual([]);
});

test('every name that is used has a value somewhere', () => {
	const given = new Set(texts.flatMap((text) => names(/(--[\w-]+)\s*[:=]/g, text)));
	// bits-ui says how wide what opened a list is.
	expect([...used].filter((name) => !given.has(name) && !name.startsWith('--bits-'))).toEqual([]);
});
