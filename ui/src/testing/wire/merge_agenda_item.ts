// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const merge_agenda_item: Recorded<'merge_agenda_item'>[] = [
{
"answer": {
"actual": null,
"actual_start": null,
"aims": [],
"chatham_house": true,
"day": "2024-06-26",
"description": "",
"duration": 110,
"event": null,
"expected": null,
"id": "item-I-06",
"kind": "plenary",
"label": "TLP:AMBER",
"meeting": "meeting-3",
"minimum": null,
"number": "6",
"online": true,
"papers": [],
"parallel": "",
"people": [
{"confirmed":true,"hours":null,"note":"","role":"moderator","who":{"id":"participant-P52","kind":"participant"}},
{"confirmed":true,"hours":null,"note":"","role":"rapporteur","who":{"id":"participant-P53","kind":"participant"}},
{"confirmed":true,"hours":null,"note":"","role":"rapporteur","who":{"id":"participant-P46","kind":"participant"}},
{"confirmed":true,"hours":null,"note":"","role":"moderator","who":{"id":"participant-P55","kind":"participant"}},
{"confirmed":true,"hours":null,"note":"","role":"speaker","who":{"id":"participant-P42","kind":"participant"}}
],
"proposed_by": "",
"purpose": "Bring the results of both workshops to the plenary and identify what is common to both forms of exploitation.\n\nDiscuss how victims of forced criminality are recognised before a charging decision, and how non-punishment is decided and recorded.",
"questions": ["Which practice from the other workshop could be used for your own cases?","What should appear in the outcome report?","At what stage is the non-punishment principle examined in your office?","Who may raise it: defence, prosecutor, judge?","How do you deal with a victim already convicted in another State?"],
"reference": "I-06",
"replanned": null,
"revision": 2,
"room": "room-R-01",
"run_sheet": [],
"start": 940,
"title": "Reports from the workshops and discussion",
"tour": null,
"translations": [],
"video_link": ""
},
"asked": null,
"changed": {
"nouns": ["agenda_item","note","practice","challenge"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-merge_agenda_items",
"params": {"number":"6","title":"Reports from the workshops and discussion"},
"sentence": "Merged item 6, Reports from the workshops and discussion with the next item",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "merge_agenda_items"
}
}
}
];
