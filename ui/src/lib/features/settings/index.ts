export { default as SettingsForm } from './SettingsForm.svelte';
export { provideSettings, SettingsModel, useSettings } from './settings.svelte';
