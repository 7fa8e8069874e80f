export { askerKey, askerOf, correctableKey, correctableOf, Corrections, provideCorrections, useCorrections } from './corrections.svelte';
export { default as CorrectionsScreen } from './CorrectionsScreen.svelte';
export { default as SilenceDialog } from './SilenceDialog.svelte';
