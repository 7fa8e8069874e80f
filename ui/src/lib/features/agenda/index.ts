/**
 * The agenda by task: its board and list (`board`), one item (`item`), and what does not go together (`checks`).
 * One more part of the screen is a component here, brought together in `AgendaScreen`; one more dialog is a case of
 * `AgendaDialog`, which the route shows.
 */
export { Agenda, provideAgenda, useAgenda, type AgendaDialog } from './agenda.svelte';
export { default as AgendaScreen } from './AgendaScreen.svelte';
export { default as FindingList } from './checks/FindingList.svelte';
export { goTo } from './checks/findings';
export { default as FindingsDialog } from './checks/FindingsDialog.svelte';
export { default as AddItemDialog } from './item/AddItemDialog.svelte';
export { default as TemplatesDialog } from './board/TemplatesDialog.svelte';
export { default as ProposalsDialog } from './item/ProposalsDialog.svelte';
