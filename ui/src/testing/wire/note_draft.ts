// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const note_draft: Recorded<'note_draft'>[] = [
{"answer":null,"asked":null,"changed":null}
];
