export { default as MeetingFormScreen } from './MeetingFormScreen.svelte';
export { default as MeetingSwitcher } from './MeetingSwitcher.svelte';
export { default as NextDialog } from './NextDialog.svelte';
export { default as SeriesDialog } from './SeriesDialog.svelte';
export { MeetingModel, provideMeeting, useMeeting } from './meeting.svelte';
