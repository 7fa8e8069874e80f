// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const earlier_agendas: Recorded<'earlier_agendas'>[] = [
{
"answer": [
{
"items": [{"id":"item-I-01","number":"1","title":"Welcome by the co-chairs; adoption of the agenda; house rules"},{"id":"item-I-02","number":"2","title":"The amended Anti-Trafficking Directive: what changes for prosecutors"},{"id":"item-I-03","number":"3","title":"Threat picture and EMPACT THB operational actions"},{"id":"item-I-04","number":"4","title":"Judicial aspects of the online dimension: recruitment, advertising, e-evidence"},{"id":"item-I-05a","number":"5a","title":"Workshop A: sexual exploitation"},{"id":"item-I-05b","number":"5b","title":"Workshop B: labour exploitation"},{"id":"item-I-06","number":"6","title":"Reports from the workshops and discussion"},{"id":"item-I-07","number":"7","title":"Forced criminality and the non-punishment principle in practice"},{"id":"item-I-08","number":"8","title":"Exploitative surrogacy: first cases, evidence, victims"},{"id":"item-I-09","number":"9","title":"Common understanding of legal concepts: tour de table"},{"id":"item-I-10","number":"10","title":"Financial investigations: evidence and recovery of proceeds"},{"id":"item-I-11","number":"11","title":"Dialogue with the private sector"},{"id":"item-I-12","number":"12","title":"New ways of cooperation: JITs, coordination centres, joint action days, liaison prosecutors"},{"id":"item-I-13","number":"13","title":"Conclusions and follow-up actions"},{"id":"item-I-14","number":"14","title":"Any other business; next meeting; closing"},{"id":"item-I-15","number":"","title":"A topic that waits"}],
"meeting": "meeting-3",
"name": "3rd meeting, 26–27 June 2024"
}
],
"asked": null,
"changed": null
}
];
