// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const take_apart: Recorded<'take_apart'>[] = [
{
"answer": {
"at": "2024-06-24T07:02:00Z",
"goes": [
{"name":"Joris Van den Eynde","reference":"P02","sentence":"The way of attending goes back from 26 June: Online, 27 June: Online to 26 June: In person, 27 June: In person."},
{"name":"Joris van den eynde","reference":"P61","sentence":"Was removed then and is there again."}
],
"stays": []
},
"asked": null,
"changed": {
"nouns": ["person","participant"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-430-take_apart",
"params": {"name":"Joris Van den Eynde"},
"sentence": "Took the two records of Joris Van den Eynde apart again",
"seq": 430,
"state": "done",
"undoable": true,
"verb": "take_apart"
}
}
}
];
