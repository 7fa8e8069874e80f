import '@testing-library/jest-dom/vitest';
import { afterEach } from 'vitest';

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
