// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const passages_board: Recorded<'passages_board'>[] = [
{
"answer": {
"by": "",
"code": "EUROJUST",
"items": [
{"chatham_house":false,"day":"2024-06-26","number":"1","passages":[{"kind":"information","label":"TLP:CLEAR","note":"item-N-16","remark":"","requested":"","said_by":"Lotte IJzerman-de Wit (EUROJUST)","says":null,"text":[{"content":[{"kind":{"kind":"plain"},"text":"House rules read out: no recording, photo consent list respected, online participants muted unless called."}],"kind":"paragraph"}],"typed":"House rules read out: no recording, photo consent list respected, online participants muted unless called."}],"title":"Welcome by the co-chairs; adoption of the agenda; house rules"},
{"chatham_house":true,"day":"2024-06-26","number":"4","passages":[{"kind":"reference","label":"TLP:GREEN","note":"item-N-23","remark":"","requested":"","said_by":"One participant","says":null,"text":[{"content":[{"kind":{"kind":"plain"},"text":"The Atlas shows the authority competent for each measure and was updated in spring."}],"kind":"paragraph"}],"typed":"The Atlas shows the authority competent for each measure and was updated in spring."}],"title":"Judicial aspects of the online dimension: recruitment, advertising, e-evidence"},
{"chatham_house":true,"day":"2024-06-27","number":"12","passages":[{"kind":"information","label":"TLP:AMBER","note":"item-N-39","remark":"","requested":"","said_by":"One participant","says":null,"text":[{"content":[{"kind":{"kind":"plain"},"text":"Funding covers interpretation, translation and travel; applications are short."}],"kind":"paragraph"}],"typed":"Funding covers interpretation, translation and travel; applications are short."}],"title":"New ways of cooperation: JITs, coordination centres, joint action days, liaison prosecutors"}
],
"name": "Eurojust",
"open": 3,
"until": "2024-07-12"
},
"asked": null,
"changed": null
}
];
