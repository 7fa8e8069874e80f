import { describe, expect, test } from 'vitest';
import { fit } from './fit';

const person = (name: string, chip = 'EUROJUST') => ({ chip, name, does: 'mod.' });
const item = (people = [person('Ambrosius-Salonen'), person('Saint-Aubin', 'COM'), person('Llewelyn-Pugh', 'UK')]) => ({
	title: 'The amended Anti-Trafficking Directive: what changes for prosecutors',
	label: 'TLP:AMBER',
	people
});

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
		expect(fit(195, 100, item())).toMatchObject({ narrow: true, time: 'none', titleLines: 3, people: 1 });
		expect(fit(195, 130, item())).toMatchObject({ narrow: true, titleLines: 3, people: 3 });
	});
	test('the lines never add up to more than the height', () => {
		for (let height = 58; height < 300; height += 7) {
			for (const width of [160, 200, 280, 400]) {
				const { titleLines, people, narrow } = fit(width, height, item());
				const rows = narrow ? people * 15 : people > 0 ? 16 : 0;
				expect(6 + titleLines * 15.6 + rows + 17).toBeLessThanOrEqual(height);
			}
		}
	});
});
