export { inPouch, inWorkspace, provideReview, Review, useReview, type ReviewVerbs } from './review.svelte';
export { default as KeysAtGlance } from './KeysAtGlance.svelte';
export { default as ReviewScreen } from './ReviewScreen.svelte';
export { default as DraftsScreen } from './DraftsScreen.svelte';
export { Drafts, provideDrafts } from './drafts.svelte';
