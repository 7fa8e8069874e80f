// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const meeting_view: Recorded<'meeting_view'>[] = [
{
"answer": {
"days": ["2024-06-26","2024-06-27"],
"meeting": {
"chairs": [{"party":"EUROJUST","unit":""},{"party":"COM","unit":"EU Anti-Trafficking Coordinator"}],
"chatham_house": true,
"community": "specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies",
"contact_email": "thb-focusgroup@eurojust.test",
"contact_name": "Meeting secretariat",
"format": "hybrid",
"from": "2024-06-26",
"host": "EUROJUST",
"hours": {"from":480,"most":420,"to":1140},
"id": "meeting-3",
"labels": {"actions":"TLP:GREEN","challenges":"TLP:GREEN","concepts":"TLP:GREEN","notes":"TLP:AMBER","practices":"TLP:GREEN"},
"languages": {"listened":["EN"],"regime":"EN only","spoken":["EN"]},
"order": {"member_states":"eu_protocol","third_countries":"english_alphabetical"},
"ordinal": 3,
"quota": 2,
"revision": 1,
"series": "series-1",
"title": "Focus Group against trafficking in human beings, third meeting",
"to": "2024-06-27",
"venue": {"city":"The Hague","name":"Eurojust","postcode":"2517 JR","street":"Johan de Wittlaan 9"},
"video_link": "",
"zone": "Europe/Amsterdam"
},
"series": {
"earlier": [{"from":"2022-06-14","ordinal":1,"place":"online","to":"2022-06-14"},{"from":"2023-06-28","ordinal":2,"place":"The Hague","to":"2023-06-29"}],
"id": "series-1",
"name": "Focus Group of Specialised Prosecutors against Trafficking in Human Beings",
"revision": 1,
"short": "THB Focus Group",
"templates": []
},
"zone_label": "CEST, UTC+2"
},
"asked": null,
"changed": null
}
];
