/**
 * The agenda: its board and list, the panel of an item, versions and what was decided about clashes.
 * One more part of the screen is a component here, brought together in `AgendaScreen`.
 */
export { Agenda, provideAgenda, useAgenda } from './agenda.svelte';
export { default as AgendaDialogs } from './AgendaDialogs.svelte';
export { default as AgendaFileDialog } from './AgendaFileDialog.svelte';
export { default as AgendaScreen } from './AgendaScreen.svelte';
