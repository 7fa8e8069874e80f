import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/lib/styles/tokens.css', 'utf8');

/** The colours of a theme; dark overrides light. */
function theme(dark: boolean): Map<string, string> {
	const blocks = [css.slice(css.indexOf(':root'), css.indexOf("[data-theme='dark']"))];
	if (dark) blocks.push(css.slice(css.indexOf("[data-theme='dark']"), css.indexOf('@media')));
	return new Map(
		blocks.flatMap((block) => [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/gi)].map(([, name, value]) => [name!, value!]))
	);
}

function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light! + 0.05) / (dark! + 0.05);
}

const surfaces = ['chrome', 'canvas', 'sunken', 'raised', 'hover', 'selected', 'press'];
const pairs = [
	...['ink', 'ink-2', 'ink-3'].flatMap((text) => surfaces.map((surface) => [text, surface])),
	...['accent-ink', 'ok', 'warn', 'bad', 'violet', 'teal'].flatMap((text) => ['canvas', 'sunken'].map((surface) => [text, surface])),
	...['ok', 'warn', 'bad', 'violet', 'teal'].map((text) => [text, `${text}-soft`]),
	['accent-ink', 'accent-soft'],
	['accent-ink', 'selected'],
	['on-accent', 'accent'],
	['on-brand', 'brand'],
	['on-brand-2', 'brand']
] as [string, string][];

test.each([
	['light', false],
	['dark', true]
])('text can be read on every surface it stands on, %s', (_name, dark) => {
	const colours = theme(dark);
	const poor = pairs.filter(([text, surface]) => contrast(colours.get(text)!, colours.get(surface)!) < 4.5);
	expect(poor).toEqual([]);
});

test.each([
	['light', false],
	['dark', true]
])('the edge of a control can be seen, %s', (_name, dark) => {
	const colours = theme(dark);
	expect(['canvas', 'sunken', 'raised'].filter((surface) => contrast(colours.get('line-control')!, colours.get(surface)!) < 3)).toEqual([]);
});
