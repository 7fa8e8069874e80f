import { createContext } from 'svelte';
import type { Keymap } from './keymap.svelte';
import type { Toasts } from './toasts.svelte';
import type { UnsavedTexts } from './unsaved.svelte';

/** The messages at the foot of the window. */
export const [useToasts, provideToasts] = createContext<Toasts>();

/** The shortcuts of the window. */
export const [useKeymap, provideKeymap] = createContext<Keymap>();

/** What is typed in dialogs and not saved. */
export const [useUnsaved, provideUnsaved] = createContext<UnsavedTexts>();
