// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const passages_board: Recorded<'passages_board'>[] = [
{
"answer": {
"by": "",
"code": "FR",
"items": [
{"chatham_house":true,"day":"2024-06-26","number":"5a","passages":[{"kind":"intervention","label":"TLP:AMBER","note":"item-N-24","remark":"","requested":"","said_by":"One participant","says":null,"text":[{"content":[{"kind":{"kind":"plain"},"text":"Interpreters change between hearings; key words should be agreed in advance."}],"kind":"paragraph"}],"typed":"Interpreters change between hearings; key words should be agreed in advance."}],"title":"Workshop A: sexual exploitation"}
],
"name": "France",
"open": 1,
"until": "2024-07-12"
},
"asked": null,
"changed": null
}
];
