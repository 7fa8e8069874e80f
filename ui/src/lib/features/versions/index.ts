/** Versions of the agenda: releasing one, looking at it, comparing two, and telling people what differs between them. */
export { default as CompareDialog } from './CompareDialog.svelte';
export { default as ReleaseDialog } from './ReleaseDialog.svelte';
export { default as TellDialog } from './TellDialog.svelte';
export { default as VersionDialog } from './VersionDialog.svelte';
