// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const entries_that_would_open: Recorded<'entries_that_would_open'>[] = [
{"answer":[],"asked":null,"changed":null}
];
