export { default as AgendaTab } from './AgendaTab.svelte';
export { default as LibraryUnlock } from './LibraryUnlock.svelte';
export { default as ReaderScreen } from './ReaderScreen.svelte';
export { provideReader, Reader, useReader } from './reader.svelte';
