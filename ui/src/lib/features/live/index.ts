/** The day as it is held: the clock with what runs (`LiveClock`), and what could be done where it is late (`LivePlan`). */
export { Live, provideLive, useLive } from './live.svelte';
export { default as LiveClock } from './LiveClock.svelte';
export { default as LivePlan } from './LivePlan.svelte';
