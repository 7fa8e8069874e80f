export { default as StepList } from './StepList.svelte';
export { provideSteps, Steps, useSteps } from './steps.svelte';
