export { inWorkspace, provideReview, Review, useReview, type ReviewVerbs } from './review.svelte';
export { default as ReviewScreen } from './ReviewScreen.svelte';
