/** The vocabularies of the field: terms are renamed, added and retired. */
export { default as Vocabularies } from './Vocabularies.svelte';
