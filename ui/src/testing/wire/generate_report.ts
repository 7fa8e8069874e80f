// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const generate_report: Recorded<'generate_report'>[] = [
{
"answer": {"added":104},
"asked": null,
"changed": {
"nouns": ["report_sentence"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-generate_report",
"params": {"count":104},
"sentence": "Drafted 104 sentences of the report",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "generate_report"
}
}
}
];
