import axe from 'axe-core';

/** What axe finds wrong, as text. Contrast needs a real layout and is proven on the tokens instead. */
export async function axeFindings(element: Element = document.body): Promise<string[]> {
	const found = await axe.run(element, {
		rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'page-has-heading-one': { enabled: false } }
	});
	return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`);
}
