// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const practice_from_note: Recorded<'practice_from_note'>[] = [
{
"answer": {
"actors": [],
"attachments": [],
"attribution": "anonymous",
"contact": null,
"did_not_work": "",
"evidence": "",
"evidence_level": "idea",
"forms": [],
"id": "item-BP-13",
"illustrative": false,
"instruments": [],
"item": "item-I-07",
"label": "TLP:AMBER",
"language": null,
"legal_basis": "",
"lowered_by": "",
"meeting": "meeting-3",
"obstacles": "",
"online_dimension": false,
"outdated": "",
"phases": [],
"problem": "",
"reference": "BP-13",
"related_challenges": [],
"related_concepts": [],
"remark": "",
"resources": "",
"review_on": null,
"revision": 1,
"safeguards": "",
"said_in": ["N-08"],
"since": "",
"source_delegations": ["party-UK"],
"status": "proposed",
"steps": [],
"success_factors": "",
"summary": "Early screening changed charging decisions in a noticeable share of cases.",
"title": "Early screening changed charging decisions in a noticeable share of cases",
"transferability": {"conditions":"","level":null},
"uptake": [],
"validated_by": null,
"validated_on": null,
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
