// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const keep_people_view: Recorded<'keep_people_view'>[] = [
{"answer":null,"asked":null,"changed":null}
];
