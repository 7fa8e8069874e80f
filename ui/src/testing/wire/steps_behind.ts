// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const steps_behind: Recorded<'steps_behind'>[] = [
{
"answer": [
{
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-420-add_agenda_item",
"params": {"number":"","title":"A topic that waits"},
"sentence": "Added A topic that waits",
"seq": 420,
"state": "done",
"undoable": true,
"verb": "add_agenda_item"
},
{
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-418-attach_paper",
"params": {"number":"5b","title":"Workshop B: labour exploitation"},
"sentence": "Added a paper to item 5b, Workshop B: labour exploitation",
"seq": 418,
"state": "done",
"undoable": true,
"verb": "attach_paper"
},
{
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-416-edit_agenda_item",
"params": {"number":"5b","title":"Workshop B: labour exploitation"},
"sentence": "Changed item 5b, Workshop B: labour exploitation",
"seq": 416,
"state": "done",
"undoable": true,
"verb": "edit_agenda_item"
},
{
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-87-create_sample",
"params": {},
"sentence": "Made the sample meeting",
"seq": 87,
"state": "done",
"undoable": false,
"verb": "create_sample"
}
],
"asked": null,
"changed": null
}
];
