export { History, provideHistory, useHistory } from './history.svelte';
export { default as HistoryScreen } from './HistoryScreen.svelte';
export { Steps } from './steps';
