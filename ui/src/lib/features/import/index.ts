export { default as ImportScreen } from './ImportScreen.svelte';
export { ImportModel, provideImport, useImport } from './import.svelte';
