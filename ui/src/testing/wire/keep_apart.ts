// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const keep_apart: Recorded<'keep_apart'>[] = [
{"answer":null,"asked":null,"changed":null}
];
