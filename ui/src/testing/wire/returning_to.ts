// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const returning_to: Recorded<'returning_to'>[] = [
{"answer":{"gone":[],"items":[],"people":[]},"asked":null,"changed":null}
];
