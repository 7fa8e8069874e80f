/** Legal concepts, what each delegation confirms of them in writing, and what is missing. */
export { Concepts, provideConcepts, useConcepts } from './concepts.svelte';
export { default as ConceptsScreen } from './ConceptsScreen.svelte';
