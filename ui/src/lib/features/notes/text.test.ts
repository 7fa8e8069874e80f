import type { Attribution, NoteKind, PrintedAs, Speaker } from '$lib/ipc';
import cases from '$testing/printed.json';
import { expect, test } from 'vitest';
import { printedOf, slashed } from './kinds';
import { blocksOf, cutAt } from './markup';
import { noteOfHtml } from './paste';

const kinds = (text: string) => blocksOf(text).map((block) => `${block.kind} ${block.lines.length}`);
const pieces = (text: string) => blocksOf(text).flatMap((block) => block.lines.flat());

test('paragraphs, lists, emphasis and links are what markup there is', () => {
	const text = 'Asked **before** the *first* one,\nsee [item 5a](I-05a).\n\n- one\n- two\n1. first\n2024. A year';
	expect(kinds(text)).toEqual(['paragraph 2', 'bullets 2', 'numbers 1', 'paragraph 1']);
	expect(pieces(text).map((piece) => piece.kind)).toEqual([
		...['plain', 'strong', 'plain', 'emphasis', 'plain', 'plain', 'link', 'plain'],
		...['plain', 'plain', 'plain', 'plain']
	]);
});
test('what is no markup stays as it was typed', () => {
	for (const text of ['2 * 3 * 4', 'a ** b', '[words](no reference)', '<b>no HTML</b>', '*open']) {
		expect(pieces(text), text).toEqual([{ kind: 'plain', text, from: 0 }]);
	}
});
test('every piece knows where it stands in the text', () => {
	const text = 'In **Italy** it is\n- *recorded*';
	for (const piece of pieces(text)) expect(text.slice(piece.from, piece.from + piece.text.length)).toBe(piece.text);
});
test('a passage is marked where it was found, also across emphasis', () => {
	const text = 'In **Italy** and Rome';
	const passages = [{ from: 3, to: 16 }];
	const marked = pieces(text).flatMap((piece) =>
		cutAt(piece, passages)
			.filter((cut) => cut.passage)
			.map((cut) => cut.text)
	);
	expect(marked).toEqual(['Italy', ' and']);
});
test('a slash and a letter at the beginning of a line make the kind', () => {
	expect(slashed('/a ', 3)).toEqual({ kind: 'action', from: 0, to: 3 });
	expect(slashed('one\n/q ', 7)).toEqual({ kind: 'question', from: 4, to: 7 });
	expect(slashed('one /a ', 7), 'it does not begin a line').toBeNull();
	expect(slashed('/z ', 3), 'no kind has this letter').toBeNull();
});
test('what print will say is what the domain says to every kind of speaker', () => {
	type Entry = { kind: NoteKind; speaker: Speaker; attribution: Attribution; consent: boolean };
	for (const { entry, rule, printed } of cases as { entry: Entry; rule: boolean; printed: PrintedAs }[]) {
		expect(printedOf(entry, rule), JSON.stringify(entry)).toBe(printed);
	}
	expect(cases).toHaveLength(150);
});
test('what is pasted is reduced to paragraphs, lists and emphasis', () => {
	const html = `<html><head><style>p{color:red}</style></head><body><h1 style="font-size:40px">Title</h1>
		<p class="MsoNormal">Asked for <b>one&nbsp;contact</b> <span style="font-style:italic">early</span>.<o:p></o:p></p>
		<ul><li>first</li><li><p>second</p><ul><li>deeper</li></ul></li></ul><ol><li>one</li></ol>
		<script>alert(1)</script><img src="https://example.org/x.png"></body></html>`;
	expect(noteOfHtml(html)).toBe('Title\n\nAsked for **one contact** *early*.\n\n- first\n- second\n- deeper\n\n1. one');
});
test('a list out of Word is a list, with its emphasis, and a link is its words', () => {
	const entry = (bullet: string, words: string, place: string) =>
		`<p class=MsoListParagraphCxSp${place} style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
		lang=EN-GB style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${bullet}<span
		style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`;
	const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
		<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style></head>
		<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
		<p class=MsoNormal><span lang=EN-GB>Asked for <b>one contact</b>, see <a href="https://example.org/a">the
		Atlas</a>:<o:p></o:p></span></p>
		${entry('·', 'early <i>and</i> often', 'First')}${entry('·', 'by telephone', 'Last')}
		<p class=MsoNormal><span lang=EN-GB><o:p>&nbsp;</o:p></span></p>
		${entry('1.', 'first', 'First')}${entry('2.', 'second', 'Last')}
		<!--EndFragment--></body></html>`;
	expect(noteOfHtml(html)).toBe('Asked for **one contact**, see the Atlas:\n\n- early *and* often\n- by telephone\n\n1. first\n2. second');
});
test('text that only looks like markup is pasted as text', () => {
	expect(noteOfHtml('<p>a &lt;b&gt; c</p><p>d</p>')).toBe('a <b> c\n\nd');
	expect(noteOfHtml('<b style="font-weight:normal">plain</b>'), 'as some editors wrap everything').toBe('plain');
});
