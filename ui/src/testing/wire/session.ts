// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const session: Recorded<'session'>[] = [
{"answer":{"state":"closed"},"asked":{"state":"closed"},"changed":null},
{
"answer": {"path":"/home/test/Group.entente","sample_passphrase":null,"state":"locked","title":"Test workspace"},
"asked": {"state":"locked"},
"changed": null
},
{
"answer": {
"state": "open",
"workspace": {
"actor": {"name":"Secretariat","role":"secretariat"},
"file_name": "Group.entente",
"meeting": "meeting-3",
"meetings": [{"from":"2024-06-26","id":"meeting-3","ordinal":3,"place":"The Hague","series_short":"THB Focus Group","span":"26–27 June 2024","title":"Focus Group against trafficking in human beings, third meeting","to":"2024-06-27"}],
"read_only": null,
"redo": null,
"sample": false,
"saved_at": "2024-06-24T07:02:00Z",
"shared": null,
"title": "Test workspace",
"undo": {"actor":"Secretariat","announced":false,"at":"2024-06-24T07:02:00Z","id":"step-420-add_agenda_item","params":{"number":"","title":"A topic that waits"},"sentence":"Added A topic that waits","seq":420,"state":"done","undoable":true,"verb":"add_agenda_item"}
}
},
"asked": {"state":"open"},
"changed": null
},
{"answer":{"pouch":{"kind":"reader","library":"open"},"state":"pouch"},"asked":{"state":"pouch"},"changed":null},
{"answer":{"path":"/home/test/Reader.pouch","state":"pouch_locked"},"asked":{"state":"pouch_locked"},"changed":null}
];
