// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const snooze_matter: Recorded<'snooze_matter'>[] = [
{
"answer": {"id":"id-390","matter":"member_states_missing:EE,LU,MT;;;:now","meeting":"meeting-3","revision":1,"until":null},
"asked": null,
"changed": {
"nouns": ["snooze"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-snooze_matter",
"params": {"day":null,"matter":"member_states_missing"},
"sentence": "Snoozed Member States without a participant",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "snooze_matter"
}
}
}
];
