// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const notes_board: Recorded<'notes_board'>[] = [
{
"answer": {
"default_label": "TLP:AMBER",
"items": [
{"actual":null,"actual_start":null,"chatham_house":false,"day":"2024-06-26","duration":20,"entries":2,"id":"item-I-01","kind":"plenary","label":"TLP:AMBER","number":"1","reference":"I-01","start":570,"state":"to_come","template":null,"title":"Welcome by the co-chairs; adoption of the agenda; house rules"},
{"actual":null,"actual_start":null,"chatham_house":false,"day":"2024-06-26","duration":35,"entries":3,"id":"item-I-02","kind":"plenary","label":"TLP:AMBER","number":"2","reference":"I-02","start":590,"state":"to_come","template":null,"title":"The amended Anti-Trafficking Directive: what changes for prosecutors"},
{"actual":null,"actual_start":null,"chatham_house":false,"day":"2024-06-26","duration":35,"entries":3,"id":"item-I-03","kind":"plenary","label":"TLP:AMBER","number":"3","reference":"I-03","start":625,"state":"to_come","template":null,"title":"Threat picture and EMPACT THB operational actions"},
{"actual":null,"actual_start":null,"chatham_house":false,"day":"2024-06-26","duration":20,"entries":0,"id":"item-B-01","kind":"break","label":"TLP:AMBER","number":null,"reference":"B-01","start":660,"state":"to_come","template":null,"title":"Coffee break"},
{"actual":null,"actual_start":null,"chatham_house":true,"day":"2024-06-26","duration":80,"entries":5,"id":"item-I-04","kind":"plenary","label":"TLP:AMBER","number":"4","reference":"I-04","start":680,"state":"to_come","template":null,"title":"Judicial aspects of the online dimension: recruitment, advertising, e-evidence"},
{"actual":null,"actual_start":null,"chatham_house":false,"day":"2024-06-26","duration":80,"entries":0,"id":"item-B-02","kind":"break","label":"TLP:AMBER","number":null,"reference":"B-02","start":760,"state":"to_come","template":null,"title":"Lunch"},
{"actual":null,"actual_start":null,"chatham_house":true,"day":"2024-06-26","duration":80,"entries":3,"id":"item-I-05a","kind":"workshop","label":"TLP:AMBER","number":"5a","reference":"I-05a","start":840,"state":"to_come","template":"workshop_report","title":"Workshop A: sexual exploitation"},
{"actual":null,"actual_start":null,"chatham_house":true,"day":"2024-06-26","duration":80,"entries":3,"id":"item-I-05b","kind":"workshop","label":"TLP:AMBER","number":"5b","reference":"I-05b","start":840,"state":"to_come","template":"workshop_report","title":"Workshop B: labour exploitation"},
{"actual":null,"actual_start":null,"chatham_house":false,"day":"2024-06-26","duration":20,"entries":0,"id":"item-B-03","kind":"break","label":"TLP:AMBER","number":null,"reference":"B-03","start":920,"state":"to_come","template":null,"title":"Coffee break"},
{"actual":null,"actual_start":null,"chatham_house":true,"day":"2024-06-26","duration":50,"entries":2,"id":"item-I-06","kind":"plenary","label":"TLP:AMBER","number":"6","reference":"I-06","start":940,"state":"to_come","template":null,"title":"Reports from the workshops and discussion"},
{"actual":null,"actual_start":null,"chatham_house":true,"day":"2024-06-26","duration":60,"entries":4,"id":"item-I-07","kind":"plenary","label":"TLP:AMBER","number":"7","reference":"I-07","start":990,"state":"to_come","template":null,"title":"Forced criminality and the non-punishment principle in practice"},
{"actual":null,"actual_start":null,"chatham_house":false,"day":"2024-06-26","duration":15,"entries":0,"id":"item-B-04","kind":"other","label":"TLP:AMBER","number":null,"reference":"B-04","start":1050,"state":"to_come","template":null,"title":"Family photo (consent list)"},
{"actual":null,"actual_start":null,"chatham_house":true,"day":"2024-06-27","duration":70,"entries":4,"id":"item-I-08","kind":"plenary","label":"TLP:AMBER+STRICT","number":"8","reference":"I-08","start":540,"state":"to_come","template":null,"title":"Exploitative surrogacy: first cases, evidence, victims"},
{"actual":null,"actual_start":null,"chatham_house":true,"day":"2024-06-27","duration":60,"entries":2,"id":"item-I-09","kind":"tour_de_table","label":"TLP:AMBER","number":"9","reference":"I-09","start":610,"state":"to_come","template":"tour_de_table","title":"Common understanding of legal concepts: tour de table"},
{"actual":null,"actual_start":null,"chatham_house":false,"day":"2024-06-27","duration":20,"entries":0,"id":"item-B-05","kind":"break","label":"TLP:AMBER","number":null,"reference":"B-05","start":670,"state":"to_come","template":null,"title":"Coffee break"},
{"actual":null,"actual_start":null,"chatham_house":true,"day":"2024-06-27","duration":80,"entries":3,"id":"item-I-10","kind":"plenary","label":"TLP:AMBER","number":"10","reference":"I-10","start":690,"state":"to_come","template":null,"title":"Financial investigations: evidence and recovery of proceeds"},
{"actual":null,"actual_start":null,"chatham_house":false,"day":"2024-06-27","duration":70,"entries":0,"id":"item-B-06","kind":"break","label":"TLP:AMBER","number":null,"reference":"B-06","start":770,"state":"to_come","template":null,"title":"Lunch"},
{"actual":null,"actual_start":null,"chatham_house":true,"day":"2024-06-27","duration":75,"entries":2,"id":"item-I-11","kind":"panel","label":"TLP:AMBER","number":"11","reference":"I-11","start":840,"state":"to_come","template":null,"title":"Dialogue with the private sector"},
{"actual":null,"actual_start":null,"chatham_house":true,"day":"2024-06-27","duration":35,"entries":2,"id":"item-I-12","kind":"plenary","label":"TLP:AMBER","number":"12","reference":"I-12","start":915,"state":"to_come","template":null,"title":"New ways of cooperation: JITs, coordination centres, joint action days, liaison prosecutors"},
{"actual":null,"actual_start":null,"chatham_house":false,"day":"2024-06-27","duration":30,"entries":1,"id":"item-I-13","kind":"plenary","label":"TLP:AMBER","number":"13","reference":"I-13","start":950,"state":"to_come","template":null,"title":"Conclusions and follow-up actions"},
{"actual":null,"actual_start":null,"chatham_house":false,"day":"2024-06-27","duration":10,"entries":1,"id":"item-I-14","kind":"plenary","label":"TLP:AMBER","number":"14","reference":"I-14","start":980,"state":"to_come","template":null,"title":"Any other business; next meeting; closing"}
],
"kinds": [["intervention",18],["question",5],["answer",3],["information",6],["conclusion",4],["decision",2],["action",1],["reference",1]]
},
"asked": null,
"changed": null
}
];
