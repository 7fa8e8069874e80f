// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const edit_series: Recorded<'edit_series'>[] = [
{
"answer": {
"earlier": [
{"from":"2022-06-14","ordinal":1,"place":"online","to":"2022-06-14"},
{"from":"2023-06-28","ordinal":2,"place":"The Hague","to":"2023-06-29"}
],
"id": "series-1",
"meetings": [
{"from":"2024-06-26","id":"meeting-3","ordinal":3,"place":"The Hague","series_short":"Focus Group","span":"26–27 June 2024","title":"Focus Group against trafficking in human beings, third meeting","to":"2024-06-27"}
],
"name": "Focus Group of Specialised Prosecutors against Trafficking in Human Beings",
"next": 4,
"revision": 2,
"short": "Focus Group",
"templates": []
},
"asked": null,
"changed": {
"nouns": ["series"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-edit_series",
"params": {"title":"Focus Group"},
"sentence": "Changed the series Focus Group",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_series"
}
}
}
];
