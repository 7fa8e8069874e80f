// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const earlier_topics: Recorded<'earlier_topics'>[] = [
{
"answer": [
{
"items": [{"from":{"id":"item-I-01","of":"item"},"number":"1","title":"Welcome by the co-chairs; adoption of the agenda; house rules"},{"from":{"id":"item-I-02","of":"item"},"number":"2","title":"The amended Anti-Trafficking Directive: what changes for prosecutors"},{"from":{"id":"item-I-03","of":"item"},"number":"3","title":"Threat picture and EMPACT THB operational actions"},{"from":{"id":"item-I-04","of":"item"},"number":"4","title":"Judicial aspects of the online dimension: recruitment, advertising, e-evidence"},{"from":{"id":"item-I-05a","of":"item"},"number":"5a","title":"Workshop A: sexual exploitation"},{"from":{"id":"item-I-05b","of":"item"},"number":"5b","title":"Workshop B: labour exploitation"},{"from":{"id":"item-I-06","of":"item"},"number":"6","title":"Reports from the workshops and discussion"},{"from":{"id":"item-I-07","of":"item"},"number":"7","title":"Forced criminality and the non-punishment principle in practice"},{"from":{"id":"item-I-08","of":"item"},"number":"8","title":"Exploitative surrogacy: first cases, evidence, victims"},{"from":{"id":"item-I-09","of":"item"},"number":"9","title":"Common understanding of legal concepts: tour de table"},{"from":{"id":"item-I-10","of":"item"},"number":"10","title":"Financial investigations: evidence and recovery of proceeds"},{"from":{"id":"item-I-11","of":"item"},"number":"11","title":"Dialogue with the private sector"},{"from":{"id":"item-I-12","of":"item"},"number":"12","title":"New ways of cooperation: JITs, coordination centres, joint action days, liaison prosecutors"},{"from":{"id":"item-I-13","of":"item"},"number":"13","title":"Conclusions and follow-up actions"},{"from":{"id":"item-I-14","of":"item"},"number":"14","title":"Any other business; next meeting; closing"},{"from":{"id":"item-I-15","of":"item"},"number":"","title":"A topic that waits"}],
"meeting": "meeting-3",
"name": "3rd meeting, 26–27 June 2024",
"open": [{"from":{"id":"item-CHAL-02","of":"challenge"},"number":"CHAL-02","title":"Encrypted messages: evidence lawfully obtained in one state contested in another"},{"from":{"id":"meeting-3","of":"concepts"},"number":"","title":"Legal concepts: what countries have not stated yet"},{"from":{"id":"meeting-3","of":"practices"},"number":"","title":"Best practices: where else they can be used"}]
}
],
"asked": null,
"changed": null
}
];
