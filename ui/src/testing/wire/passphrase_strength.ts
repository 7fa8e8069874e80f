// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const passphrase_strength: Recorded<'passphrase_strength'>[] = [
{"answer":{"score":4,"words":"strong"},"asked":null,"changed":null}
];
