// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const history: Recorded<'history'>[] = [
{
"answer": {
"about": null,
"actors": [{"count":6,"of":"Secretariat"}],
"days": [{"count":6,"of":"2024-06-24"}],
"found": 6,
"kinds": [
{"count":5,"of":"change"},
{"count":0,"of":"export"},
{"count":0,"of":"opening"},
{"count":0,"of":"key"},
{"count":0,"of":"import"},
{"count":1,"of":"unlock"}
],
"lines": [
{"changes":[],"day":"2024-06-24","kind":"unlock","label":null,"reason":"","step":{"actor":"Secretariat","announced":false,"at":"2024-06-24T07:02:00Z","id":"step-422-unlock","params":{},"sentence":"Unlocked the workspace","seq":422,"state":"on_record","undoable":false,"verb":"unlock"},"time":"09:02","touched":[]},
{"changes":[{"fate":"added","fields":[],"name":"A topic that waits","noun":"agenda_item","record":"item-I-15","reference":"I-15"}],"day":"2024-06-24","kind":"change","label":null,"reason":"","step":{"actor":"Secretariat","announced":false,"at":"2024-06-24T07:02:00Z","id":"step-420-add_agenda_item","params":{"number":"","title":"A topic that waits"},"sentence":"Added A topic that waits","seq":420,"state":"done","undoable":true,"verb":"add_agenda_item"},"time":"09:02","touched":[]},
{"changes":[{"fate":"changed","fields":[{"after":"23 f4a6016f35019911d3be9b4a624f25f822f1690be1c1e0c00c3fd1498f52427b Threat picture.pdf","before":"","comes_back":true,"erased":false,"field":"papers","hidden":false,"name":"Papers","words":[]}],"name":"5b Workshop B: labour exploitation","noun":"agenda_item","record":"item-I-05b","reference":"I-05b"}],"day":"2024-06-24","kind":"change","label":null,"reason":"","step":{"actor":"Secretariat","announced":false,"at":"2024-06-24T07:02:00Z","id":"step-418-attach_paper","params":{"number":"5b","title":"Workshop B: labour exploitation"},"sentence":"Added a paper to item 5b, Workshop B: labour exploitation","seq":418,"state":"done","undoable":true,"verb":"attach_paper"},"time":"09:02","touched":[]},
{"changes":[{"fate":"changed","fields":[{"after":"yes Moderator Annegret Weißhaupt participant, yes Speaker María Begoña Ibáñez Etxeberria participant, yes Rapporteur Matej Horvat-Lindgren participant, Spain is asked Rapporteur to be confirmed","before":"yes Moderator Annegret Weißhaupt participant, yes Speaker María Begoña Ibáñez Etxeberria participant, yes Rapporteur Matej Horvat-Lindgren participant","comes_back":true,"erased":false,"field":"people","hidden":false,"name":"People","words":[]},{"after":"-15 Open the doors Reception","before":"","comes_back":true,"erased":false,"field":"run_sheet","hidden":false,"name":"Run sheet","words":[]},{"after":"French yes Atelier B","before":"","comes_back":true,"erased":false,"field":"translations","hidden":false,"name":"Other languages","words":[]}],"name":"5b Workshop B: labour exploitation","noun":"agenda_item","record":"item-I-05b","reference":"I-05b"}],"day":"2024-06-24","kind":"change","label":null,"reason":"","step":{"actor":"Secretariat","announced":false,"at":"2024-06-24T07:02:00Z","id":"step-416-edit_agenda_item","params":{"number":"5b","title":"Workshop B: labour exploitation"},"sentence":"Changed item 5b, Workshop B: labour exploitation","seq":416,"state":"done","undoable":true,"verb":"edit_agenda_item"},"time":"09:02","touched":[]},
{"changes":[],"day":"2024-06-24","kind":"change","label":null,"reason":"","step":{"actor":"Secretariat","announced":false,"at":"2024-06-24T07:02:00Z","id":"step-87-create_sample","params":{},"sentence":"Made the sample meeting","seq":87,"state":"done","undoable":false,"verb":"create_sample"},"time":"09:02","touched":[{"count":1,"name":"Series"},{"count":1,"name":"Meeting"},{"count":3,"name":"Room"},{"count":5,"name":"Milestone"},{"count":35,"name":"Delegation"},{"count":60,"name":"Person"},{"count":60,"name":"Participant"},{"count":3,"name":"Guest"},{"count":21,"name":"Item of the agenda"},{"count":40,"name":"Entry of the notes"},{"count":12,"name":"Best practice"},{"count":8,"name":"Challenge"},{"count":8,"name":"Legal concept"},{"count":37,"name":"Statement on a concept"},{"count":8,"name":"Action"},{"count":2,"name":"Question to all delegations"},{"count":17,"name":"Answer to a question"},{"count":4,"name":"Version of the agenda"}]},
{"changes":[],"day":"2024-06-24","kind":"change","label":null,"reason":"","step":{"actor":"Secretariat","announced":false,"at":"2024-06-24T07:02:00Z","id":"step-1-create_workspace","params":{"sample":true,"title":"Sample meeting"},"sentence":"Made the workspace","seq":1,"state":"done","undoable":false,"verb":"create_workspace"},"time":"09:02","touched":[{"count":85,"name":"Country or body"}]}
],
"seen": 422,
"since": "2024-06-24",
"total": 6,
"zone": "Europe/Amsterdam"
},
"asked": null,
"changed": null
}
];
