// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const people_like: Recorded<'people_like'>[] = [
{
"answer": [
{
"guest": null,
"meetings": ["Focus Group against trafficking in human beings, third meeting"],
"name": "Marie-Hélène Vandenbroucke-Delcour",
"participant": "participant-P01",
"party": {"code":"BE","full_name":"Belgium","id":"party-BE","kind":"member_state","name":"Belgium","own_name":"België/Belgique"},
"person": "person-P01",
"reasons": [{"code":"same_name","is_for":true,"text":"same name"},{"code":"same_delegation","is_for":true,"text":"same delegation"}],
"reference": "P01",
"same_address": false,
"very_likely": true
}
],
"asked": null,
"changed": null
}
];
