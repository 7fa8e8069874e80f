export { askerKey, askerOf, Corrections, provideCorrections, useCorrections } from './corrections.svelte';
export { default as CorrectionsScreen } from './CorrectionsScreen.svelte';
