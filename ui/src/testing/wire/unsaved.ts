// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const unsaved: Recorded<'unsaved'>[] = [
{"answer":[],"asked":null,"changed":null}
];
