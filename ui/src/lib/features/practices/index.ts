export { Practices, providePractices, usePractices } from './practices.svelte';
export { default as PracticesScreen } from './PracticesScreen.svelte';
