import type { NoteBlock, PrivateNote, ReadItem } from '$lib/ipc';
import { describe, expect, test } from 'vitest';
import { cut, matchesIn, placesIn, termsOf } from './places';

const plain = (text: string) => ({ kind: { kind: 'plain' as const }, text });
const paragraph = (text: string): NoteBlock => ({ kind: 'paragraph', content: [plain(text)] });
const item = (key: string, title: string, ...entries: NoteBlock[][]) =>
	({ key, title, entries: entries.map((text, at) => ({ key: `${key}-${at}`, text })) }) as unknown as ReadItem;
const nothing = () => [];

describe('what is looked for', () => {
	test('is found whatever its accents and capitals are, at its own place in the text', () => {
		const text = 'The Škoda and the škoda, said Łukasz';
		expect(matchesIn(text, termsOf('SKODA')).map(([from, to]) => text.slice(from, to))).toEqual(['Škoda', 'škoda']);
		expect(matchesIn('Straße', termsOf('strasse'))).toEqual([]);
		expect(matchesIn('anything', termsOf('  '))).toEqual([]);
	});
	test('is one mark where two words overlap', () => {
		expect(matchesIn('capture protocol', ['capture', 'capt', 'protocol'])).toEqual([
			[0, 7],
			[8, 16]
		]);
	});
	test('is found in the order of reading: title, own notes of the item, each entry and its own notes', () => {
		const items = [
			item('one', 'Capture of pages', [paragraph('A capture, and another capture')], [paragraph('Nothing')]),
			item('two', 'Others', [{ kind: 'bullets', content: [[plain('first')], [plain('the capture')]] }])
		];
		const note = { id: 'note', text: 'my capture' } as PrivateNote;
		const found = placesIn(items, (one, entry) => (one.key === 'one' && entry === 1 ? [note] : []), 'capture');
		expect(found.map((place) => [place.item, place.entry, place.note, place.nth])).toEqual([
			['one', null, null, 0],
			['one', 0, null, 0],
			['one', 0, null, 1],
			['one', 1, 'note', 0],
			['two', 0, null, 0]
		]);
	});
	test('of several words all must stand in one text', () => {
		const items = [item('one', 'Signed', [paragraph('A signed protocol')], [paragraph('A protocol')])];
		expect(placesIn(items, nothing, 'protocol signed').map((place) => [place.entry, place.nth])).toEqual([
			[0, 0],
			[0, 1]
		]);
	});
});

test('marks go across words that are written differently, and are counted through the lines', () => {
	const line = [plain('a sig'), { kind: { kind: 'strong' as const }, text: 'ned' }, plain(' one')];
	const pieces = cut([line, [plain('signed')]], ['signed']);
	expect(pieces[0]!.map((piece) => [piece.text, piece.look, piece.mark])).toEqual([
		['a ', 'plain', null],
		['sig', 'plain', 0],
		['ned', 'strong', 0],
		[' one', 'plain', null]
	]);
	expect(pieces[1]![0]!.mark).toBe(1);
});
