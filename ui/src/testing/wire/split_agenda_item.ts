// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const split_agenda_item: Recorded<'split_agenda_item'>[] = [
{
"answer": {
"actual": null,
"actual_start": null,
"aims": [],
"chatham_house": true,
"day": "2024-06-26",
"description": "",
"duration": 30,
"event": null,
"expected": null,
"id": "item-I-16",
"kind": "plenary",
"label": "TLP:AMBER",
"meeting": "meeting-3",
"minimum": null,
"number": "6bis",
"online": true,
"papers": [],
"parallel": "",
"people": [
{"confirmed":true,"hours":null,"note":"","role":"moderator","who":{"id":"participant-P52","kind":"participant"}},
{"confirmed":true,"hours":null,"note":"","role":"rapporteur","who":{"id":"participant-P53","kind":"participant"}},
{"confirmed":true,"hours":null,"note":"","role":"rapporteur","who":{"id":"participant-P46","kind":"participant"}}
],
"proposed_by": "",
"purpose": "Bring the results of both workshops to the plenary and identify what is common to both forms of exploitation.",
"questions": ["Which practice from the other workshop could be used for your own cases?","What should appear in the outcome report?"],
"reference": "I-16",
"replanned": null,
"revision": 2,
"room": "room-R-01",
"run_sheet": [],
"start": 960,
"title": "Reports from the workshops and discussion",
"tour": null,
"translations": [],
"video_link": ""
},
"asked": null,
"changed": {
"nouns": ["agenda_item"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-split_agenda_item",
"params": {"number":"6","title":"Reports from the workshops and discussion"},
"sentence": "Split item 6, Reports from the workshops and discussion",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "split_agenda_item"
}
}
}
];
