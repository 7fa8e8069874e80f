/**
 * The first screen of a meeting: what needs the secretariat now, the milestones, both keys, and how each delegation stands.
 * One more kind of matter is an icon in `matter-looks.ts`; what it leads to is followed in the route.
 */
export { OverviewModel, provideOverview, useOverview } from './overview.svelte';
export { default as OverviewScreen } from './OverviewScreen.svelte';
