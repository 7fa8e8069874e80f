// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const forget_unsaved: Recorded<'forget_unsaved'>[] = [
{"answer":null,"asked":null,"changed":null}
];
