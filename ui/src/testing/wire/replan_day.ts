// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const replan_day: Recorded<'replan_day'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["agenda_item"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-27T09:22:00Z",
"id": "step-429-replan_day",
"params": {"day":"2024-06-27"},
"sentence": "Planned the rest of Thursday 27 June anew",
"seq": 429,
"state": "done",
"undoable": true,
"verb": "replan_day"
}
}
}
];
