// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const preview_take_apart: Recorded<'preview_take_apart'>[] = [
{
"answer": {
"at": null,
"goes": [
{"name":"Joris Van den Eynde","reference":"P02","sentence":"The way of attending goes back from 26 June: Online, 27 June: Online to 26 June: In person, 27 June: In person."},
{"name":"Joris van den eynde","reference":"P61","sentence":"Was removed then and is there again."}
],
"stays": []
},
"asked": null,
"changed": null
}
];
