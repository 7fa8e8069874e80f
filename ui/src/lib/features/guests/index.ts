/** Guests of single items. */
export { default as GuestsDialog } from './GuestsDialog.svelte';
