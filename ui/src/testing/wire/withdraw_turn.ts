// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const withdraw_turn: Recorded<'withdraw_turn'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["turn"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-461-withdraw_turn",
"params": {"name":"Noor Verhaeghe"},
"sentence": "Took Noor Verhaeghe off the queue",
"seq": 461,
"state": "done",
"undoable": true,
"verb": "withdraw_turn"
}
}
}
];
