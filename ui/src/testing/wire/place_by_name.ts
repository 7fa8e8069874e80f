// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const place_by_name: Recorded<'place_by_name'>[] = [
{"answer":null,"asked":null,"changed":null}
];
