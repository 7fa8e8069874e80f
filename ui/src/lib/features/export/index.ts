/** The way out: one dialog for every paper, with its real pages, what is left out and why. */
export { default as ExportDialog } from './ExportDialog.svelte';
export type { ExportAround, PouchesFirst } from './around';
