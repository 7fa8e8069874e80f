// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const renumber_agenda: Recorded<'renumber_agenda'>[] = [
{"answer":0,"asked":null,"changed":null}
];
