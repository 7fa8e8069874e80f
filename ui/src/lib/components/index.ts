export { default as Avatar } from './Avatar.svelte';
export { default as Button } from './Button.svelte';
export { default as CheckBox } from './CheckBox.svelte';
export { default as ClashChoice } from './ClashChoice.svelte';
export { default as ChipChoice } from './ChipChoice.svelte';
export { default as Combobox, type Choice } from './Combobox.svelte';
export { default as ContextMenu } from './ContextMenu.svelte';
export { default as CopyButton } from './CopyButton.svelte';
export { default as CountryChip } from './CountryChip.svelte';
export { default as Dialog } from './Dialog.svelte';
export { default as Field } from './Field.svelte';
export { default as FieldGroup } from './FieldGroup.svelte';
export { default as FilterChip } from './FilterChip.svelte';
export { default as HandlingLabel } from './HandlingLabel.svelte';
export { default as KeepsTyped } from './KeepsTyped.svelte';
export { default as KeyBar } from './KeyBar.svelte';
export { default as Keys } from './Keys.svelte';
export { default as ListBeside } from './ListBeside.svelte';
export { default as Mark } from './Mark.svelte';
export { default as Menu, type MenuGroup, type MenuLine } from './Menu.svelte';
export { default as MoreFields } from './MoreFields.svelte';
export { default as NoteBox } from './NoteBox.svelte';
export { default as Notice } from './Notice.svelte';
export { default as Progress } from './Progress.svelte';
export { default as RowGrid, type Column } from './RowGrid.svelte';
export { CHOSEN_CELL, default as RowMenu } from './RowMenu.svelte';
export { default as Segmented } from './Segmented.svelte';
export { default as SelectField } from './SelectField.svelte';
export { default as Sheet } from './Sheet.svelte';
export { default as SheetSection } from './SheetSection.svelte';
export { default as Switch } from './Switch.svelte';
export { default as Tabs } from './Tabs.svelte';
export { default as TextArea } from './TextArea.svelte';
export { default as TextField } from './TextField.svelte';
export { default as ToastList } from './ToastList.svelte';
export { nextCell, type CellAt } from './cells';
export { copyText } from './copy';
export { folded } from './fold';
export {
	firstControl,
	firstField,
	giveFocus,
	giveFocusInView,
	goHome,
	holder,
	intend,
	keepFocus,
	leaveField,
	setHome,
	wrongFirst,
	type Intent
} from './focus';
export { nearest } from './nearest';
export { provideKeymap, provideToasts, provideUnsaved, useKeymap, useToasts } from './context';
export { Keymap, ofRow, shownKeys, type Shortcut } from './keymap.svelte';
export { typedOver } from './typed-over';
export { Toasts, type Offer } from './toasts.svelte';
export { UnsavedTexts, type Unsaved } from './unsaved.svelte';
export { default as WorkingLine } from './WorkingLine.svelte';
