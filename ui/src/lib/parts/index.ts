/** Parts that know nouns and own none: what several features need, handed to them by props. */
export { Attempt } from './attempt.svelte';
export { default as DayPicker } from './DayPicker.svelte';
export { EditedBeside } from './edited-beside.svelte';
export { default as FieldClashes } from './FieldClashes.svelte';
export { default as ItemPicker } from './ItemPicker.svelte';
export { default as LabelPicker } from './LabelPicker.svelte';
export { default as PaperPages } from './PaperPages.svelte';
export { WHOLE_NOTES } from './notes';
export { PaperPreview, type About } from './paper-preview.svelte';
export { default as PartyPicker } from './PartyPicker.svelte';
export { default as PersonPicker } from './PersonPicker.svelte';
export { default as RoomPicker } from './RoomPicker.svelte';
export { RecordCard, type Records } from './record-card.svelte';
export { recordKeys } from './record-keys';
export { languagesShown, languagesTyped, line } from './typed';
export { audienceOf, whoKey } from './who';
export { default as Words } from './Words.svelte';
export { default as ZonePicker } from './ZonePicker.svelte';
