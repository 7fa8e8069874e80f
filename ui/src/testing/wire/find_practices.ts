// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const find_practices: Recorded<'find_practices'>[] = [
{"answer":["item-BP-07"],"asked":null,"changed":null}
];
