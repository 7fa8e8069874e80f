/** Who was there under each item: the grid, the differences to what was announced, and the keys. */
export { Presence, providePresence, usePresence } from './presence.svelte';
export { default as PresenceScreen } from './PresenceScreen.svelte';
