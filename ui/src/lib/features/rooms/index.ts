/** The rooms of a meeting and what they offer. */
export { default as RoomsDialog } from './RoomsDialog.svelte';
