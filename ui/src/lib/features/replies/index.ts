export { Passages, providePassages, usePassages } from './passages.svelte';
export { default as PassagesScreen } from './PassagesScreen.svelte';
export { provideTaken, Taken, useTaken } from './taken.svelte';
export { default as TakenScreen } from './TakenScreen.svelte';
