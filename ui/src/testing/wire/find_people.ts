// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const find_people: Recorded<'find_people'>[] = [
{"answer":["participant-P05"],"asked":null,"changed":null}
];
