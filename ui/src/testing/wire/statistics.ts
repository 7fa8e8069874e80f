// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const statistics: Recorded<'statistics'>[] = [
{
"answer": {
"attendance": {
"basis": "registered",
"bodies": ["COM","EUROPOL","EMPACT"],
"footnotes": [],
"member_states": 24,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, the United Kingdom and the United States, as well as the European Commission, Europol and the EMPACT THB coordinator",
"third_countries": ["AL","MK","NO","RS","CH","UK","US"]
},
"days": [
{"absent":["US"],"came":null,"date":"2024-06-26","delegations":34,"in_person":48,"online":7,"persons":55},
{"absent":["DK"],"came":null,"date":"2024-06-27","delegations":34,"in_person":49,"online":8,"persons":57}
],
"delegations": 35,
"every_day": 52,
"functions": [
{"function":"Public prosecutor","persons":8},
{"function":"Investigative judge","persons":7},
{"function":"Prosecutor","persons":7},
{"function":"Prosecutor, organised crime department","persons":2},
{"function":"Senior prosecutor","persons":2},
{"function":"Senior public prosecutor","persons":2},
{"function":"Analyst, casework unit","persons":1},
{"function":"Chair of the Anti-Trafficking Team","persons":1},
{"function":"Chief prosecutor, THB service","persons":1},
{"function":"Conference and event manager","persons":1},
{"function":"Conference and events assistant","persons":1},
{"function":"Deputy national prosecutor","persons":1},
{"function":"Deputy public prosecutor","persons":1},
{"function":"EJN Secretariat officer","persons":1},
{"function":"EMPACT THB coordinator","persons":1},
{"function":"EU Anti-Trafficking Coordinator","persons":1},
{"function":"Federal prosecutor, THB and smuggling section","persons":1},
{"function":"JITs Network Secretariat expert","persons":1},
{"function":"Judicial cooperation adviser, Anti-Trafficking Team","persons":1},
{"function":"Legal officer, anti-trafficking","persons":1},
{"function":"Legal officer, judicial cooperation in criminal matters","persons":1},
{"function":"Legal officer, operations department","persons":1},
{"function":"Liaison prosecutor for Switzerland","persons":1},
{"function":"National THB prosecutor","persons":1},
{"function":"Policy officer, team of the EU Anti-Trafficking Coordinator","persons":1},
{"function":"Press officer","persons":1},
{"function":"Prosecutor (deputy state attorney)","persons":1},
{"function":"Prosecutor (procurator fiscal depute)","persons":1},
{"function":"Prosecutor (trial attorney)","persons":1},
{"function":"Prosecutor, specialised division","persons":1},
{"function":"Prosecutor, THB unit","persons":1},
{"function":"Public prosecutor, asset recovery","persons":1},
{"function":"Senior specialist, Analysis Project Phoenix","persons":1},
{"function":"Special prosecutor","persons":1},
{"function":"Specialised prosecutor","persons":1},
{"function":"Specialist prosecutor, modern slavery","persons":1},
{"function":"Specialist, financial and economic crime","persons":1},
{"function":"State prosecutor","persons":1}
],
"in_person": 51,
"kinds": [
{"delegations":24,"kind":"member_state","persons":36},
{"delegations":7,"kind":"third_country","persons":8},
{"delegations":4,"kind":"eu_body","persons":16}
],
"member_states_missing": ["EE","LU","MT"],
"online": 9,
"persons": 60,
"photo_no": 8,
"photo_yes": 52,
"roles": {"co_chair":2,"moderator":3,"observer":1,"participant":38,"rapporteur":3,"secretariat":2,"speaker":11},
"statuses": [{"persons":60,"status":"registered"}],
"topics": [
{"number":"1","planned":20,"title":"Welcome by the co-chairs; adoption of the agenda; house rules","took":null},
{"number":"2","planned":35,"title":"The amended Anti-Trafficking Directive: what changes for prosecutors","took":null},
{"number":"3","planned":35,"title":"Threat picture and EMPACT THB operational actions","took":null},
{"number":"4","planned":80,"title":"Judicial aspects of the online dimension: recruitment, advertising, e-evidence","took":null},
{"number":"5a","planned":80,"title":"Workshop A: sexual exploitation","took":null},
{"number":"5b","planned":80,"title":"Workshop B: labour exploitation","took":null},
{"number":"6","planned":50,"title":"Reports from the workshops and discussion","took":null},
{"number":"7","planned":60,"title":"Forced criminality and the non-punishment principle in practice","took":null},
{"number":"8","planned":70,"title":"Exploitative surrogacy: first cases, evidence, victims","took":null},
{"number":"9","planned":60,"title":"Common understanding of legal concepts: tour de table","took":null},
{"number":"10","planned":80,"title":"Financial investigations: evidence and recovery of proceeds","took":null},
{"number":"11","planned":75,"title":"Dialogue with the private sector","took":null},
{"number":"12","planned":35,"title":"New ways of cooperation: JITs, coordination centres, joint action days, liaison prosecutors","took":null},
{"number":"13","planned":30,"title":"Conclusions and follow-up actions","took":null},
{"number":"14","planned":10,"title":"Any other business; next meeting; closing","took":null}
]
},
"asked": null,
"changed": null
}
];
