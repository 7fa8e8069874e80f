/** The window for the room: what it shows (`RoomScreen`), and the button that opens it from the others (`RoomButton`). */
export { default as RoomButton } from './RoomButton.svelte';
export { default as RoomScreen } from './RoomScreen.svelte';
export { provideRoomWindow, RoomWindow, useRoomWindow } from './room-window.svelte';
