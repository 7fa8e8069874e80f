/** Turns at the floor: the floor of an item (`turns`), its screen, and what other screens show beside them. */
export { default as FloorPanel } from './FloorPanel.svelte';
export { default as FloorScreen } from './FloorScreen.svelte';
export { provideTurns, Turns, useTurns } from './turns.svelte';
