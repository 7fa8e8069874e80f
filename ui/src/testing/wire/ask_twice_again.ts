// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const ask_twice_again: Recorded<'ask_twice_again'>[] = [
{"answer":null,"asked":null,"changed":null}
];
