// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const invite_delegations: Recorded<'invite_delegations'>[] = [
{
"answer": 3,
"asked": null,
"changed": {
"nouns": ["delegation"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-invite_delegations",
"params": {"count":3},
"sentence": "Invited 3 delegations",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "invite_delegations"
}
}
}
];
