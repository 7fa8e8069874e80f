// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const action_letters: Recorded<'action_letters'>[] = [
{
"answer": [
{
"actions": ["A-02"],
"code": "BE",
"delegation": "delegation-BE",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Belgium",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Belgium among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "BG",
"delegation": "delegation-BG",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Bulgaria",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Bulgaria among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "CZ",
"delegation": "delegation-CZ",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Czechia",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Czechia among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "DK",
"delegation": "delegation-DK",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Denmark",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Denmark among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02","A-05"],
"code": "DE",
"delegation": "delegation-DE",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Germany",
"overdue": ["A-02","A-05"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Germany among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","At the 3rd meeting Germany took on the following: Share a template for urgent freezing requests (A-05), due on 30 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "IE",
"delegation": "delegation-IE",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Ireland",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Ireland among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "EL",
"delegation": "delegation-EL",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Greece",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Greece among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "ES",
"delegation": "delegation-ES",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Spain",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Spain among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "FR",
"delegation": "delegation-FR",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "France",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, France among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "HR",
"delegation": "delegation-HR",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Croatia",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Croatia among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "IT",
"delegation": "delegation-IT",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Italy",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Italy among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "CY",
"delegation": "delegation-CY",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Cyprus",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Cyprus among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "LV",
"delegation": "delegation-LV",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Latvia",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Latvia among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "LT",
"delegation": "delegation-LT",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Lithuania",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Lithuania among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "HU",
"delegation": "delegation-HU",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Hungary",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Hungary among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02","A-04"],
"code": "NL",
"delegation": "delegation-NL",
"kind": "member_state",
"label": "TLP:AMBER",
"name": "Netherlands",
"overdue": ["A-02","A-04"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, the Netherlands among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","At the 3rd meeting the Netherlands took on the following: Draft a two-page note on preserving online advertisements (A-04), due on 15 October 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "AT",
"delegation": "delegation-AT",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Austria",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Austria among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "PL",
"delegation": "delegation-PL",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Poland",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Poland among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "PT",
"delegation": "delegation-PT",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Portugal",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Portugal among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02","A-04"],
"code": "RO",
"delegation": "delegation-RO",
"kind": "member_state",
"label": "TLP:AMBER",
"name": "Romania",
"overdue": ["A-02","A-04"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Romania among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","At the 3rd meeting Romania took on the following: Draft a two-page note on preserving online advertisements (A-04), due on 15 October 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "SI",
"delegation": "delegation-SI",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Slovenia",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Slovenia among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "SK",
"delegation": "delegation-SK",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Slovakia",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Slovakia among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "FI",
"delegation": "delegation-FI",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Finland",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Finland among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "SE",
"delegation": "delegation-SE",
"kind": "member_state",
"label": "TLP:GREEN",
"name": "Sweden",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Sweden among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "AL",
"delegation": "delegation-AL",
"kind": "third_country",
"label": "TLP:GREEN",
"name": "Albania",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Albania among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "MK",
"delegation": "delegation-MK",
"kind": "third_country",
"label": "TLP:GREEN",
"name": "North Macedonia",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, North Macedonia among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "NO",
"delegation": "delegation-NO",
"kind": "third_country",
"label": "TLP:GREEN",
"name": "Norway",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Norway among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "RS",
"delegation": "delegation-RS",
"kind": "third_country",
"label": "TLP:GREEN",
"name": "Serbia",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Serbia among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "CH",
"delegation": "delegation-CH",
"kind": "third_country",
"label": "TLP:GREEN",
"name": "Switzerland",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Switzerland among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "UK",
"delegation": "delegation-UK",
"kind": "third_country",
"label": "TLP:GREEN",
"name": "United Kingdom",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, the United Kingdom among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "US",
"delegation": "delegation-US",
"kind": "third_country",
"label": "TLP:GREEN",
"name": "United States",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, the United States among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-01","A-02","A-03"],
"code": "EUROJUST",
"delegation": "delegation-EUROJUST",
"kind": "eu_body",
"label": "TLP:GREEN",
"name": "Eurojust",
"overdue": ["A-01","A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting Eurojust took on the following: Circulate draft outcome report for factual corrections (A-01), due on 26 July 2024. That day is over.","At the 3rd meeting every delegation, Eurojust among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","At the 3rd meeting Eurojust took on the following: Consolidate the table of concepts (A-03), due on 31 October 2024.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02","A-06"],
"code": "COM",
"delegation": "delegation-COM",
"kind": "eu_body",
"label": "TLP:AMBER",
"name": "European Commission",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, the European Commission among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","At the 3rd meeting the European Commission took on the following: Follow-up call with platform and bank contacts (A-06), due on 29 November 2024.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02"],
"code": "EUROPOL",
"delegation": "delegation-EUROPOL",
"kind": "eu_body",
"label": "TLP:GREEN",
"name": "Europol",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, Europol among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
},
{
"actions": ["A-02","A-07"],
"code": "EMPACT",
"delegation": "delegation-EMPACT",
"kind": "eu_body",
"label": "TLP:AMBER",
"name": "EMPACT",
"overdue": ["A-02"],
"text": ["21 October 2024","Dear colleagues,","At the 3rd meeting every delegation, the EMPACT THB coordinator among them, took on the following: Send national statements on the eight concepts (A-02), due on 13 September 2024. That day is over.","At the 3rd meeting the EMPACT THB coordinator took on the following: Propose THB joint action days with prosecutors from the planning stage (A-07), due on 13 December 2024.","Please tell us how it stands, and by when it can be done.","Meeting secretariat, thb-focusgroup@eurojust.test"],
"withheld": 0
}
],
"asked": null,
"changed": null
}
];
