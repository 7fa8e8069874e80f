// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const give_time: Recorded<'give_time'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["agenda_item"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-27T09:22:00Z",
"id": "step-427-give_time",
"params": {"number":"9","title":"Common understanding of legal concepts: tour de table"},
"sentence": "Gave item 9, Common understanding of legal concepts: tour de table more time",
"seq": 427,
"state": "done",
"undoable": true,
"verb": "give_time"
}
}
}
];
