/** Actions: who does what by when, and the letters that ask for it. */
export { Actions, provideActions, useActions } from './actions.svelte';
export { default as ActionsScreen } from './ActionsScreen.svelte';
