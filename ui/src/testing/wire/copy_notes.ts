// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const copy_notes: Recorded<'copy_notes'>[] = [
{"answer":{"entries":1,"label":"TLP:AMBER","withheld":[]},"asked":null,"changed":null}
];
