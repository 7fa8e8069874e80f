export { Asked, provideAsked, useAsked } from './asked.svelte';
export { default as AskedScreen } from './AskedScreen.svelte';
export { Passages, providePassages, usePassages } from './passages.svelte';
export { default as PassagesScreen } from './PassagesScreen.svelte';
export { provideTaken, Taken, useTaken } from './taken.svelte';
export { default as TakenScreen } from './TakenScreen.svelte';
