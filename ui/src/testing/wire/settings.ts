// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const settings: Recorded<'settings'>[] = [
{
"answer": {
"density": "compact",
"hidden_from_capture": null,
"lock_after": 15,
"remember_recent": true,
"single_keys": true,
"theme": "system",
"zoom": 100
},
"asked": null,
"changed": null
}
];
