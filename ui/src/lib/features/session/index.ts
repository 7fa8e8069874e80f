export { Idle } from './idle.svelte';
export { default as LockSoon } from './LockSoon.svelte';
export { default as Locked } from './Locked.svelte';
export { default as NewWorkspaceForm } from './NewWorkspaceForm.svelte';
export { default as PassphraseSettings } from './PassphraseSettings.svelte';
export { default as ReadOnlyBar } from './ReadOnlyBar.svelte';
export { default as Rescue } from './Rescue.svelte';
export { default as Welcome } from './Welcome.svelte';
export { provideSession, SessionModel, useSession } from './session.svelte';
