/** What all delegations are asked in writing, how they rate practices, and what they think of the meeting. */
export { Questions, provideQuestions, useQuestions } from './questions.svelte';
export { default as QuestionsScreen } from './QuestionsScreen.svelte';
