// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const preview_take_apart: Recorded<'preview_take_apart'>[] = [
{
"answer": {
"at": null,
"goes": [
{"name":"Joris Van den Eynde","reference":"P02","sentence":"The way of attending goes back from 2024-06-26 online, 2024-06-27 online to 2024-06-26 in person, 2024-06-27 in person."},
{"name":"Joris van den eynde","reference":"P61","sentence":"Was removed then and is there again."}
],
"stays": []
},
"asked": null,
"changed": null
}
];
