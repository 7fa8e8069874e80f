/** What is pasted from a page or a text processor, reduced to the markup of a note: nothing else of it is taken in. */

const BLOCKS = new Set([
	'P',
	'DIV',
	'H1',
	'H2',
	'H3',
	'H4',
	'H5',
	'H6',
	'BLOCKQUOTE',
	'SECTION',
	'ARTICLE',
	'TR',
	'PRE',
	'UL',
	'OL',
	'TABLE'
]);
const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'META', 'LINK', 'TEMPLATE', 'NOSCRIPT', 'IMG', 'SVG', 'OBJECT', 'IFRAME']);

/** Reads HTML as the text of a note: paragraphs, lists, strong and emphasis. */
export function noteOfHtml(html: string): string {
	// A document that was parsed runs nothing and loads nothing.
	const body = new DOMParser().parseFromString(html, 'text/html').body;
	listsOfWord(body);
	return blocksIn(body)
		.join('\n')
		.replace(/[ \t\u00a0]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** Word writes an entry of a list as a paragraph with its bullet or number in front. */
function listsOfWord(body: Element) {
	let list: Element | null = null;
	for (const entry of body.querySelectorAll('p')) {
		const style = entry.getAttribute('style') ?? '';
		if (!/mso-list:\s*l\d/i.test(style) && !/^MsoListParagraph/.test(entry.className)) {
			list = null;
			continue;
		}
		const front = [...entry.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''));
		if (!front && !list) continue;
		const tag = /^\s*\(?[0-9a-z]{1,4}[.)]/i.test(front?.textContent ?? '') ? 'ol' : 'ul';
		front?.remove();
		const follows: boolean = list !== null && list.localName === tag && list.nextElementSibling === entry;
		if (!follows || !list) {
			list = body.ownerDocument.createElement(tag);
			entry.before(list);
		}
		const line = body.ownerDocument.createElement('li');
		line.append(...entry.childNodes);
		entry.remove();
		list.append(line);
	}
}

/** The lines of a place; an empty one parts paragraphs. */
function blocksIn(place: Node): string[] {
	const out: string[] = [];
	let inline = '';
	const flush = () => {
		if (inline.trim() !== '') out.push(inline.trim(), '');
		inline = '';
	};
	for (const node of place.childNodes) {
		if (!(node instanceof Element)) inline += words(node);
		else if (LEFT_OUT.has(node.tagName.toUpperCase())) continue;
		else if (node.tagName === 'UL' || node.tagName === 'OL') {
			flush();
			out.push(...list(node, node.tagName === 'OL'), '');
		} else if (BLOCKS.has(node.tagName) || node.querySelector('p, div, ul, ol, table')) {
			flush();
			out.push(...blocksIn(node));
			if (out.length > 0 && out.at(-1) !== '') out.push('');
		} else inline += words(node) + (/^T[DH]$/.test(node.tagName) ? ' ' : '');
	}
	flush();
	return out;
}

/** Lists within lists become one: a note has no deeper ones. */
function list(place: Element, numbered: boolean): string[] {
	let number = 0;
	return [...place.children].flatMap((entry) => {
		if (entry.tagName === 'UL' || entry.tagName === 'OL') return list(entry, entry.tagName === 'OL');
		const inner = [...entry.querySelectorAll(':scope > ul, :scope > ol')];
		inner.forEach((one) => one.remove());
		const own = blocksIn(entry).filter(Boolean).join(' ');
		const mark = numbered ? `${++number}. ` : '- ';
		return [...(own === '' ? [] : [mark + own]), ...inner.flatMap((one) => list(one, one.tagName === 'OL'))];
	});
}

function words(node: Node): string {
	if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
	if (!(node instanceof HTMLElement) || LEFT_OUT.has(node.tagName)) return '';
	if (node.tagName === 'BR') return '\n';
	const inner = [...node.childNodes].map(words).join('');
	const strong = /^(B|STRONG)$/.test(node.tagName) ? node.style.fontWeight !== 'normal' : /^(bold|[6-9]00)$/.test(node.style.fontWeight);
	const emphasis = /^(I|EM)$/.test(node.tagName) || node.style.fontStyle === 'italic';
	return strong ? marked(inner, '**') : emphasis ? marked(inner, '*') : inner;
}

/** Marks touch their words, and are never doubled. */
function marked(text: string, mark: string): string {
	const inner = text.trim();
	if (inner === '' || inner.includes('*') || inner.includes('\n')) return text;
	const [before, after] = text.split(inner) as [string, string];
	return `${before}${mark}${inner}${mark}${after}`;
}
