// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const resolve_comment: Recorded<'resolve_comment'>[] = [
{
"answer": {
"at": "2024-06-24T07:02:00Z",
"author": "Secretariat",
"body": "",
"called": "Common understanding of legal concepts: tour de table",
"decision": null,
"field": null,
"id": "id-383",
"item": "item-I-09",
"meeting": "meeting-3",
"resolution": {"at":"2024-06-24T07:02:00Z","by":"","resolved":true},
"revision": 2,
"sealed": "",
"suggestion": {"title":"Another title","what":"title"},
"text": "Why?",
"thread": null,
"version": "version-1.0"
},
"asked": null,
"changed": {
"nouns": ["comment"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-resolve_comment",
"params": {"number":"9","title":"Common understanding of legal concepts: tour de table"},
"sentence": "Settled the comments on item 9, Common understanding of legal concepts: tour de table",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "resolve_comment"
}
}
}
];
