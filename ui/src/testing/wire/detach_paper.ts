// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const detach_paper: Recorded<'detach_paper'>[] = [
{
"answer": {
"actual": null,
"actual_start": null,
"aims": [],
"chatham_house": true,
"day": "2024-06-26",
"description": "",
"duration": 80,
"event": null,
"expected": null,
"id": "item-I-05b",
"kind": "workshop",
"label": "TLP:AMBER",
"meeting": "meeting-3",
"minimum": null,
"number": "5b",
"online": true,
"papers": [],
"parallel": "W1",
"people": [
{"confirmed":true,"hours":null,"note":"","role":"moderator","who":{"id":"participant-P07","kind":"participant"}},
{"confirmed":true,"hours":null,"note":"","role":"speaker","who":{"id":"participant-P12","kind":"participant"}},
{"confirmed":true,"hours":null,"note":"","role":"rapporteur","who":{"id":"participant-P46","kind":"participant"}},
{"confirmed":false,"hours":null,"note":"Spain is asked","role":"rapporteur","who":{"kind":"to_be_confirmed"}}
],
"proposed_by": "",
"purpose": "Agree on indicators that separate bad working conditions from labour exploitation, and on the role of labour inspectors.",
"questions": ["Which indicators weigh most in your courts?","How do you reach the person who profits at the end of a chain of subcontractors?"],
"reference": "I-05b",
"replanned": null,
"revision": 4,
"room": "room-R-03",
"run_sheet": [{"at":-15,"kind":"doors","text":"Open the doors","who":"Reception"}],
"start": 840,
"title": "Workshop B: labour exploitation",
"tour": null,
"translations": [{"description":"","language":"FR","outdated":true,"title":"Atelier B"}],
"video_link": ""
},
"asked": null,
"changed": {
"nouns": ["agenda_item"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-detach_paper",
"params": {"number":"5b","title":"Workshop B: labour exploitation"},
"sentence": "Removed a paper from item 5b, Workshop B: labour exploitation",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "detach_paper"
}
}
}
];
