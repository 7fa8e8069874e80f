// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const open_clash_needs: Recorded<'open_clash_needs'>[] = [
{"answer":[{"name":"Annegret Weißhaupt","party":"DE","reference":"P07"}],"asked":null,"changed":null}
];
