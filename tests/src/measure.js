// What a strict eye would object to on the page that is shown, as a list of sentences; empty when there is nothing.
// Every size is counted in the pixels of the page. `arguments[0]` names what has to be there: the list whose rows are counted.
const problems = [];
const say = (words) => problems.push(words);
const name = (element) => {
	const words = (element.getAttribute('aria-label') ?? element.innerText ?? '').trim().split('\n')[0].slice(0, 40);
	return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${words}”`;
};
const shown = (element) => {
	const box = element.getBoundingClientRect();
	const style = getComputedStyle(element);
	return box.width > 1.5 && box.height > 1.5 && style.visibility !== 'hidden' && style.position !== 'absolute' && style.display !== 'none';
};
const SLACK = 1;

// The window is filled, once.
const width = document.documentElement.clientWidth;
const height = document.documentElement.clientHeight;
// Of a page before a workspace is open there is no shell; a list stands in one.
const app = document.querySelector('.app');
if (!app && arguments[0]) say('there is no shell');
const shell = app?.getBoundingClientRect() ?? { left: 0, top: 0, width, height };
for (const [side, is, wanted] of [['left', shell.left, 0], ['top', shell.top, 0], ['width', shell.width, width], ['height', shell.height, height]]) {
	if (Math.abs(is - wanted) > SLACK) say(`the shell's ${side} is ${is} instead of ${wanted}`);
}
// The page, and what hides what leaves it, is scrolled by nobody: neither by a text that is marked over its edge nor by a reader.
const page = document.scrollingElement;
const hidden = (overflow) => overflow === 'hidden' || overflow === 'clip';
for (const part of [page, ...document.querySelectorAll('.app, .app :has(button, a, input, [tabindex])')]) {
	const { overflowX, overflowY } = getComputedStyle(part);
	const [across, down] = [overflowX, overflowY].map((overflow) => part === page || hidden(overflow));
	if (!across && !down) continue;
	const [left, top] = [part.scrollLeft, part.scrollTop];
	part.scrollTo(50, 50);
	if ((across && part.scrollLeft !== 0) || (down && part.scrollTop !== 0)) {
		say(`${part === page ? 'the page' : name(part)} scrolls to ${part.scrollLeft}, ${part.scrollTop}`);
	}
	part.scrollTo(left, top);
}

// What is there for readers alone lies within what scrolls around it; else it makes longer what lies beyond.
const loose = new Map();
for (const quiet of document.querySelectorAll('.sr')) {
	let around = quiet.parentElement;
	while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement;
	if (around && quiet.offsetParent && !around.contains(quiet.offsetParent)) loose.set(around, quiet.textContent);
}
for (const [around, words] of loose) say(`“${words}” is not held by ${name(around)}`);

// What stands in a line stands beside each other and stays inside, unless the line scrolls.
for (const line of document.querySelectorAll('.app, .top, .top-r, .head, .bar, .split, .board, main .foot, footer.status, .panel-h .row, .it-h, .it-f')) {
	const box = line.getBoundingClientRect();
	const scrolls = ['auto', 'scroll'].includes(getComputedStyle(line).overflowX);
	const parts = [...line.children].filter(shown);
	for (const [index, part] of parts.entries()) {
		const one = part.getBoundingClientRect();
		if (!scrolls && (one.right > box.right + SLACK || one.left < box.left - SLACK)) say(`${name(part)} leaves ${name(line)}`);
		for (const other of parts.slice(index + 1)) {
			const two = other.getBoundingClientRect();
			const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
			const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
			if (across > SLACK && down > SLACK) say(`${name(part)} overlaps ${name(other)}`);
		}
	}
}

// A part of the page is cut off where something around it hides what leaves its box; what scrolls can be reached.
const frames = new Map();
function frame(element) {
	if (!frames.has(element)) {
		const { overflowX, overflowY, position } = getComputedStyle(element);
		// Beyond what scrolls a part is somewhere else, or out of sight on purpose.
		const last = /auto|scroll/.test(overflowX + overflowY) || position === 'fixed';
		frames.set(element, { edge: element.getBoundingClientRect(), across: hidden(overflowX), down: hidden(overflowY), last });
	}
	return frames.get(element);
}
function cutOff(box, element, what) {
	for (let around = element; around; around = around.parentElement) {
		const { edge, across, down, last } = frame(around);
		if (across && (box.left < edge.left - SLACK || box.right > edge.right + SLACK)) say(`${what()} is cut off at a side by ${name(around)}`);
		if (down && (box.top < edge.top - SLACK || box.bottom > edge.bottom + SLACK)) say(`${what()} is cut off above or below by ${name(around)}`);
		if (last) return;
	}
}
const labels = [...document.querySelectorAll('.tlp')].filter((label) => label.getBoundingClientRect().width > 0);
for (const label of labels) {
	const what = () => `the label ${label.textContent} in ${name(label.closest('article, [role=row], footer, label, p, .row') ?? label)}`;
	if (!/^TLP:(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR)$/.test(label.textContent)) say(`${what()} is no label`);
	// At a fraction of a pixel the two are rounded apart.
	if (label.scrollWidth > label.clientWidth + SLACK || label.scrollHeight > label.clientHeight + SLACK) say(`${what()} is wider than its ground`);
	cutOff(label.getBoundingClientRect(), label.parentElement, what);
}

// The first words of a title are there: as many as fit into a dozen letters, and always the first.
for (const title of document.querySelectorAll('article[data-item] .tt:not(article), article[data-item] .name')) {
	const words = title.firstChild;
	if (words?.nodeType !== Node.TEXT_NODE) continue;
	const text = words.data;
	const end = text.length <= 12 ? text.length : Math.max(text.indexOf(' '), text.lastIndexOf(' ', 12));
	const range = document.createRange();
	range.setStart(words, 0);
	range.setEnd(words, end > 0 ? end : Math.min(text.length, 12));
	for (const box of range.getClientRects()) cutOff(box, title, () => `the title “${range}” of ${name(title.closest('article'))}`);
}

// Rows are in sight, and nothing lies over them.
if (arguments[0]) {
	const rows = [...document.querySelectorAll(arguments[0])].filter((row) => {
		const box = row.getBoundingClientRect();
		const at = document.elementFromPoint(box.left + Math.min(60, box.width / 3), box.top + box.height / 2);
		return at !== null && (row === at || row.contains(at));
	});
	if (rows.length < 3) say(`only ${rows.length} of ${arguments[0]} are in sight`);
}
return { labels: labels.length, problems };
