/** One text over people, guests, items, notes and records of exchange at once, and the jump to where it stands. */
export { default as Marked } from './Marked.svelte';
export { SEARCH_LOOKS } from './looks';
export { SearchModel, records, type FoundRecord, type Searched } from './search.svelte';
export { default as SearchScreen } from './SearchScreen.svelte';
