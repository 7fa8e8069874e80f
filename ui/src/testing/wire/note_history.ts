// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const note_history: Recorded<'note_history'>[] = [
{
"answer": [
{
"actor": "Secretariat",
"at": "2024-06-24T07:02:00Z",
"erased": false,
"fields": [],
"restorable": false,
"sentence": "Changed entry N-04 of the notes",
"seq": 425,
"words": [{"kind":"same","text":"Asked that preservation be requested "},{"kind":"del","text":"before the first interview"},{"kind":"ins","text":"early"},{"kind":"same","text":"."}]
},
{
"actor": "Secretariat",
"at": "2024-06-24T07:02:00Z",
"erased": false,
"fields": [],
"restorable": true,
"sentence": "Made the sample meeting",
"seq": 283,
"words": [{"kind":"ins","text":"Asked that preservation be requested before the first interview."}]
}
],
"asked": null,
"changed": null
}
];
