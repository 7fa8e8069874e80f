// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const taken_board: Recorded<'taken_board'>[] = [
{
"answer": {
"by": "",
"items": [
{"chatham_house":true,"day":"2024-06-26","entries":[{"at":"2024-06-26T14:33:00","id":"item-N-24","kind":"intervention","label":"TLP:AMBER","reference":"N-24","said_by":"One participant","taken":false,"text":[{"content":[{"kind":{"kind":"plain"},"text":"Interpreters change between hearings; key words should be agreed in advance."}],"kind":"paragraph"}],"typed":"Interpreters change between hearings; key words should be agreed in advance."},{"at":"2024-06-26T14:47:00","id":"item-N-25","kind":"intervention","label":"TLP:GREEN","reference":"N-25","said_by":"Åke Sjöström-Öberg (SE)","taken":false,"text":[{"content":[{"kind":{"kind":"plain"},"text":"Support persons present from the first contact kept victims in contact with the authorities."}],"kind":"paragraph"}],"typed":"Support persons present from the first contact kept victims in contact with the authorities."},{"at":"2024-06-26T15:14:00","id":"item-N-06","kind":"conclusion","label":"TLP:GREEN","reference":"N-06","said_by":"","taken":false,"text":[{"content":[{"kind":{"kind":"plain"},"text":"One interview, recorded, should be the rule; exceptions reasoned."}],"kind":"paragraph"}],"typed":"One interview, recorded, should be the rule; exceptions reasoned."}],"number":"5a","reference":"I-05a","title":"Workshop A: sexual exploitation"},
{"chatham_house":true,"day":"2024-06-27","entries":[{"at":"2024-06-27T09:22:00","id":"item-N-10","kind":"intervention","label":"TLP:AMBER+STRICT","reference":"N-10","said_by":"One participant","taken":false,"text":[{"content":[{"kind":{"kind":"plain"},"text":"First cases show brokers in one state, clinic in another, payment in a third."}],"kind":"paragraph"}],"typed":"First cases show brokers in one state, clinic in another, payment in a third."},{"at":"2024-06-27T09:33:00","id":"item-N-32","kind":"intervention","label":"TLP:AMBER+STRICT","reference":"N-32","said_by":"One participant","taken":false,"text":[{"content":[{"kind":{"kind":"plain"},"text":"Contracts in two languages differed on the amount to be paid."}],"kind":"paragraph"}],"typed":"Contracts in two languages differed on the amount to be paid."},{"at":"2024-06-27T09:41:00","id":"item-N-11","kind":"intervention","label":"TLP:RED","reference":"N-11","said_by":"One participant","taken":false,"text":[{"content":[{"kind":{"kind":"plain"},"text":"(removed)"}],"kind":"paragraph"}],"typed":"(removed)"},{"at":"2024-06-27T09:55:00","id":"item-N-33","kind":"question","label":"TLP:AMBER","reference":"N-33","said_by":"One participant","taken":false,"text":[{"content":[{"kind":{"kind":"plain"},"text":"Which authority protects the child's interest during the investigation?"}],"kind":"paragraph"}],"typed":"Which authority protects the child's interest during the investigation?"}],"number":"8","reference":"I-08","title":"Exploitative surrogacy: first cases, evidence, victims"}
],
"taken": 0
},
"asked": null,
"changed": null
}
];
