export { default as PublicKey } from './PublicKey.svelte';
export { default as SettingsForm } from './SettingsForm.svelte';
export { provideSettings, SettingsModel, useSettings } from './settings.svelte';
