// Measures of what is shown, one for each of `arguments[0]`: pairs of a selector and what is asked of it. Nothing where it is
// not there. All in the pixels of the page.
const shown = (element) => element.getBoundingClientRect().width > 0;
const box = (element) => element.getBoundingClientRect();
// Whether all of it is to be seen without scrolling.
function inSight(element) {
	const { top, bottom } = box(element);
	for (let around = element.parentElement; around; around = around.parentElement) {
		if (!/auto|scroll/.test(getComputedStyle(around).overflowY)) continue;
		if (top < box(around).top - 1 || bottom > box(around).bottom + 1) return false;
	}
	return top >= 0 && bottom <= innerHeight;
}
const MEASURES = {
	count: (all) => all.length,
	'in sight': (all) => all.filter(inSight).length,
	type: ([first]) => parseFloat(getComputedStyle(first).fontSize),
	weight: ([first]) => Number(getComputedStyle(first).fontWeight),
	left: ([first]) => box(first).left,
	top: ([first]) => box(first).top,
	width: ([first]) => box(first).width,
	height: ([first]) => box(first).height,
	// From one to the next in the same line, and from the first line to the next.
	beside: ([first, ...rest]) => box(rest.find((one) => box(one).top === box(first).top)).left - box(first).left,
	below: ([first, ...rest]) => box(rest.find((one) => box(one).top > box(first).top)).top - box(first).top
};
return arguments[0].map(([css, measure]) => {
	const all = [...document.querySelectorAll(css)].filter(shown);
	return all.length > (measure === 'beside' || measure === 'below' ? 1 : 0) ? MEASURES[measure](all) : null;
});
