/** What is said in the room: items and entries (`notes`), what is being typed (`composer`), and the screen of both. */
export { Notes, provideNotes, useNotes } from './notes.svelte';
export { default as NotesScreen } from './NotesScreen.svelte';
