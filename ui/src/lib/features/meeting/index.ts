export { default as MeetingFormScreen } from './MeetingFormScreen.svelte';
export { default as MeetingSwitcher } from './MeetingSwitcher.svelte';
export { MeetingModel, provideMeeting, useMeeting } from './meeting.svelte';
