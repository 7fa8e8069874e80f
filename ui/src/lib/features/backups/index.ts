export { default as BackupBar } from './BackupBar.svelte';
export { default as BackupSettings } from './BackupSettings.svelte';
export { default as CheckFile } from './CheckFile.svelte';
export { Backups, provideBackups, useBackups } from './backups.svelte';
