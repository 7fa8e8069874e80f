// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const carry_actions_over: Recorded<'carry_actions_over'>[] = [
{
"answer": 1,
"asked": null,
"changed": {
"nouns": ["action"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-425-carry_over",
"params": {"count":1},
"sentence": "Carried 1 action over to the next meeting",
"seq": 425,
"state": "done",
"undoable": true,
"verb": "carry_over"
}
}
}
];
