import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import { afterEach } from 'vitest';

// What is waited for comes when it comes: on a machine that is busy a look at a whole screen alone takes a second.
configure({ asyncUtilTimeout: 20_000 });

// What a browser has and jsdom lacks.
class Observer {
	observe() {}
	unobserve() {}
	disconnect() {}
}
globalThis.ResizeObserver ??= Observer as unknown as typeof ResizeObserver;
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.hasPointerCapture ??= () => false;
Element.prototype.setPointerCapture ??= () => {};
Element.prototype.releasePointerCapture ??= () => {};
window.matchMedia ??= ((query: string) => ({
	matches: false,
	media: query,
	addEventListener() {},
	removeEventListener() {}
})) as unknown as typeof window.matchMedia;

afterEach(() => {
	document.body.innerHTML = '';
});
