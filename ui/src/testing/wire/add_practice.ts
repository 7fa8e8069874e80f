// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_practice: Recorded<'add_practice'>[] = [
{
"answer": {
"actors": ["prosecutor","police","Eurojust national desks","JITs Network Secretariat"],
"attachments": [],
"attribution": "named",
"contact": "person-P30",
"did_not_work": "",
"evidence": "Used in 6 JITs since 2021. In the cases followed to the end, searches in both States took place on the same day. The figures are invented.",
"evidence_level": "used_regularly",
"forms": ["SEX","LAB"],
"id": "item-BP-13",
"illustrative": true,
"instruments": ["JIT","CM"],
"item": "item-I-12",
"label": "TLP:GREEN",
"language": "EN",
"legal_basis": "Framework Decision 2002/465/JHA; Art. 13 of the 2000 MLA Convention (illustrative).",
"lowered_by": "",
"meeting": "meeting-3",
"obstacles": "Different rules on disclosure: in one system the defence sees the file at once, in the other only at the end. The agreement must say who discloses what and when.",
"online_dimension": false,
"outdated": "",
"phases": ["COOP"],
"problem": "Parallel investigations in the State of origin and the State of exploitation collide at the moment of arrest. Suspects are warned, money is moved and victims are heard twice. Requests for assistance sent after the arrests arrive too late to be useful.",
"reference": "BP-13",
"related_challenges": [],
"related_concepts": [],
"remark": "",
"resources": "One prosecutor and two investigators on each side; interpretation and travel, which JIT funding may cover.",
"review_on": null,
"revision": 1,
"safeguards": "The victims' interest is weighed when choosing where to prosecute. Personal data are exchanged inside the JIT only.",
"said_in": [],
"since": "2021",
"source_delegations": ["party-RO"],
"status": "validated_by_source",
"steps": ["Early contact through the national desks as soon as a link to the State of origin is seen.","Open a mirror investigation in the State of origin, with the same period and the same main suspects.","Sign a JIT agreement that fixes scope, languages, and rules on disclosure.","Hold a coordination meeting on timing, roles and the place of prosecution.","Carry out a joint action day with both teams present."],
"success_factors": "Personal contact between the two prosecutors before the first formal document. A short agreement in one working language.",
"summary": "A joint investigation team is agreed with the State of origin while both investigations are still covert, so that arrests, searches and victim interviews happen on the same day and the evidence may be used by both without further requests.",
"title": "Open a joint team early",
"transferability": {
"conditions": "needs a partner State that can open its own investigation and a working language common to both teams",
"level": "high"
},
"uptake": [],
"validated_by": "person-P30",
"validated_on": "2024-07-05",
"version": 1
},
"asked": null,
"changed": {
"nouns": ["practice"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-add_record",
"params": {"name":"BP-13","noun":"practice"},
"sentence": "Added practice BP-13",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_record"
}
}
}
];
