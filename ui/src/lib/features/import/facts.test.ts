import type { ImportPreview } from '$lib/ipc';
import { expect, test } from 'vitest';
import { fileFacts } from './facts';

test('a file without a row of headings names none', () => {
	const sheet = { name: null, header_row: 0, separator: null, encoding: 'UTF-8', letters: [], readable_otherwise: false };
	const facts = (source: 'vcard' | 'json') =>
		fileFacts({ kind: 'participants', rooms: [], rows: [], sheet: { ...sheet, source } } as unknown as ImportPreview);
	expect(facts('vcard')).toMatch(/^Address cards \(vCard\)\. Read as UTF-8\./);
	expect(facts('json')).toMatch(/^JSON of another program\. Read as UTF-8\./);
});
