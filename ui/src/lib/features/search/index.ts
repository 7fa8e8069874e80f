/** One text over people, guests, items and notes at once, and the jump to where it stands. */
export { default as Marked } from './Marked.svelte';
export { SearchModel, records, type FoundRecord } from './search.svelte';
export { default as SearchScreen } from './SearchScreen.svelte';
