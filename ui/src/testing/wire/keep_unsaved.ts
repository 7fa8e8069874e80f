// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const keep_unsaved: Recorded<'keep_unsaved'>[] = [
{"answer":null,"asked":null,"changed":null}
];
