export { default as BackupBar } from './BackupBar.svelte';
export { default as BackupSettings } from './BackupSettings.svelte';
export { default as BeyondBar } from './BeyondBar.svelte';
export { default as CheckFile } from './CheckFile.svelte';
export { default as FileGoneBar } from './FileGoneBar.svelte';
export { Backups, provideBackups, useBackups } from './backups.svelte';
