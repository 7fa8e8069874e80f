// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_guest: Recorded<'add_guest'>[] = [
{
"answer": {
"display": "",
"email": "noor.verhaeghe@platform.test",
"family_name": "Muster",
"family_name_latin": "",
"function": "Trust and safety",
"given_name": "Noor",
"given_name_latin": "",
"id": "guest-G04",
"items": ["item-I-11"],
"kind": "private",
"languages": [],
"meeting": "meeting-3",
"mode": "in_person",
"organisation": "private: online platform, trust and safety",
"photo_consent": "no",
"reference": "G04",
"revision": 1,
"sector": "online platform",
"title": "Ms"
},
"asked": null,
"changed": {
"nouns": ["guest"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-add_guest",
"params": {"name":"Noor Muster"},
"sentence": "Added the guest Noor Muster",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_guest"
}
}
}
];
