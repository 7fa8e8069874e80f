import { freshness, openBackend } from '$testing';
import { bench } from 'vitest';
import { FACETS, Practices } from './practices.svelte';

/** What ticking a facet costs in a library of many practices: 10 ms are aimed for, with the checks of a development build on. */
const backend = openBackend();
const practices = new Practices(freshness);
await freshness.lookAt('meeting-3');
const { practices: cards, ...library } = backend.read('practice_library');
const many = Array.from({ length: 2_000 }, (_, at) => ({ ...cards[at % cards.length]!, id: `practice-${at}` }));
practices.library = { ...library, practices: many };

bench('facets of 2,000 practices', () => {
	practices.toggle('form', 'CRIM');
	if (practices.rows.length === 0) throw new Error('some of them are left');
	for (const facet of FACETS) practices.counted(facet);
});
