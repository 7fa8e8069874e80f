// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const next_edition: Recorded<'next_edition'>[] = [
{
"answer": {
"days": 2,
"from": {
"from": "2024-06-26",
"id": "meeting-3",
"ordinal": 3,
"place": "The Hague",
"series_short": "THB Focus Group",
"span": "26–27 June 2024",
"title": "Focus Group against trafficking in human beings, third meeting",
"to": "2024-06-27"
},
"left": 0,
"ordinal": 4,
"parts": [
{"count":35,"hint":"With quota and contact.","part":"delegations","said":"Belgium, Bulgaria, Czechia and 32 others"},
{"count":60,"hint":"As invited; co-chairs, observers, interpreters and secretariat keep their role.","part":"persons","said":""},
{"count":0,"hint":"With their co-chairs.","part":"chairs","said":"Eurojust and European Commission"},
{"count":0,"hint":"With the host and how people take part.","part":"venue","said":"Eurojust, The Hague"},
{"count":3,"hint":"With seats and what each offers.","part":"rooms","said":"Plenary room, Voltaire and Montesquieu"},
{"count":0,"hint":"Spoken and listened to.","part":"languages","said":"EN only"},
{"count":0,"hint":"With the most programme in a day.","part":"hours","said":"08:00–19:00"},
{"count":0,"hint":"Default labels, Chatham House Rule, and the community.","part":"rules","said":""},
{"count":0,"hint":"With how many people each may send.","part":"order","said":"EU protocol"},
{"count":0,"hint":"Whom readers of papers may ask.","part":"contact","said":"Meeting secretariat"},
{"count":7,"hint":"Here they become carried over; there they are open under a new number.","part":"actions","said":""},
{"count":3,"hint":"As topic proposals beside the agenda there.","part":"topics","said":""}
],
"title": "Focus Group against trafficking in human beings, fourth meeting"
},
"asked": null,
"changed": null
}
];
