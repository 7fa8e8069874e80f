// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const reset_term: Recorded<'reset_term'>[] = [
{"answer":null,"asked":null,"changed":null}
];
