import { describe, expect, test } from 'vitest';
import { fit, labelWidth, leastHeight, leastWidth, type Drawn } from './fit';

const person = (name: string, chip = 'EUROJUST') => ({ chip, name, does: 'mod.' });
const item = (people = [person('Ambrosius-Salonen'), person('Saint-Aubin', 'COM'), person('Llewelyn-Pugh', 'UK')]) => ({
	title: 'The amended Anti-Trafficking Directive: what changes for prosecutors',
	label: 'TLP:AMBER',
	rule: true,
	plain: false,
	clash: false,
	people
});
const STRICT = 'TLP:AMBER+STRICT';
const narrow = (change: Partial<Drawn>): Drawn => ({ ...item([]), label: STRICT, ...change });

describe('what can be read of an item', () => {
	test('twenty minutes are one line with its start', () => {
		expect(fit(400, 22, item())).toMatchObject({ size: 'xs', people: 0, time: 'start' });
	});
	test('thirty-five minutes name those who fit beside the label', () => {
		const found = fit(400, 43, item());
		expect(found).toMatchObject({ size: 's', titleLines: 1, time: 'span' });
		expect(found.people).toBe(1);
	});
	test('an hour has room for the whole title and more people', () => {
		const found = fit(400, 105, item());
		expect(found).toMatchObject({ size: 'm', titleLines: 2 });
		expect(found.people).toBe(3);
	});
	test('beside another item people stand in a list, and the last line counts the others', () => {
		expect(fit(195, 100, item())).toMatchObject({ narrow: true, time: 'none', titleLines: 3, people: 2 });
		expect(fit(195, 130, item())).toMatchObject({ narrow: true, titleLines: 3, people: 3 });
	});
	test('a label too long to stand beside the first words takes a line of its own, and the item gets its height', () => {
		expect(fit(196, 22, narrow({}))).toMatchObject({ size: 'xs', below: true });
		expect(leastHeight(196, narrow({}))).toBe(34);
		expect(fit(196, 22, narrow({ plain: true })), 'a break too').toMatchObject({ below: true });
		expect(fit(196, 22, narrow({ label: null }))).toMatchObject({ below: false });
		expect(fit(400, 22, narrow({}))).toMatchObject({ below: false });
		expect(leastHeight(400, narrow({})), 'where there is room for both, one line is enough').toBe(20);
		expect(fit(196, 40, narrow({})), 'two lines have room for both').toMatchObject({ size: 's', below: false });
	});
	test('the sign of a clash is counted before the label', () => {
		const least = [...Array(400).keys()].find((width) => !fit(width, 22, narrow({})).below)!;
		expect(fit(least, 22, narrow({ clash: true }))).toMatchObject({ below: true });
	});
	test('however it is drawn, the first words are left beside the label', () => {
		const title = 'Opening';
		for (let width = Math.ceil(leastWidth(narrow({}))); width < 500; width++) {
			for (const clash of [false, true]) {
				const { below, time } = fit(width, 22, narrow({ title, clash }));
				const words = width - 26 - 24 - (clash ? 20 : 0) - (below ? 0 : labelWidth(STRICT)) - { span: 76, start: 40, none: 0 }[time];
				expect(words, `${width} pixels`).toBeGreaterThanOrEqual(title.length * 6.9);
			}
		}
	});
	test('the narrowest item has room for its label and the mask of the Rule', () => {
		expect(leastWidth({ label: STRICT, rule: true })).toBeGreaterThan(labelWidth(STRICT) + 13);
		expect(leastWidth({ label: STRICT, rule: true })).toBeGreaterThan(leastWidth({ label: 'TLP:RED', rule: true }));
	});
	test('the lines never add up to more than the height', () => {
		for (let height = 38; height < 300; height += 3) {
			for (const width of [160, 200, 280, 400]) {
				const { size, titleLines, people, narrow } = fit(width, height, item());
				// People of an item of two lines stand in its second line.
				const rows = size === 's' ? 0 : narrow ? people * 15 : people > 0 ? 16 : 0;
				expect(6 + titleLines * 15.6 + rows + 16).toBeLessThanOrEqual(height);
			}
		}
	});
});
