// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const lay_out_notes: Recorded<'lay_out_notes'>[] = [
{
"answer": 4,
"asked": null,
"changed": {
"nouns": ["note"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-lay_out_notes",
"params": {"number":"5b","title":"Workshop B: labour exploitation"},
"sentence": "Laid out the notes of item 5b, Workshop B: labour exploitation",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "lay_out_notes"
}
}
}
];
