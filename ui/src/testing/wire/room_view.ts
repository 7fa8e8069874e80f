// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const room_view: Recorded<'room_view'>[] = [
{
"answer": {
"audience": "participants",
"label": "TLP:GREEN",
"view": {
"day": "2024-06-27",
"now": {"floor":null,"held":{"from":614,"to":674},"is":"item","items":[{"number":"9","title":"Common understanding of legal concepts: tour de table"}],"label":"TLP:GREEN","left":0,"length":60,"passed":68,"rule":true,"turn":null},
"number": 2,
"ordinal": 3,
"series": "THB Focus Group",
"today": [{"at":540,"is_break":false,"number":"8","state":"over","title":"Exploitative surrogacy: first cases, evidence, victims"},{"at":610,"is_break":false,"number":"9","state":"running","title":"Common understanding of legal concepts: tour de table"},{"at":670,"is_break":true,"number":null,"state":"to_come","title":"Coffee break"},{"at":690,"is_break":false,"number":"10","state":"to_come","title":"Financial investigations: evidence and recovery of proceeds"},{"at":770,"is_break":true,"number":null,"state":"to_come","title":"Lunch"},{"at":840,"is_break":false,"number":"11","state":"to_come","title":"Dialogue with the private sector"},{"at":915,"is_break":false,"number":"12","state":"to_come","title":"New ways of cooperation: JITs, coordination centres, joint action days, liaison prosecutors"},{"at":950,"is_break":false,"number":"13","state":"to_come","title":"Conclusions and follow-up actions"},{"at":980,"is_break":false,"number":"14","state":"to_come","title":"Any other business; next meeting; closing"}],
"zone": "Europe/Amsterdam"
}
},
"asked": null,
"changed": null
}
];
