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
{"count":35,"hint":"With quota and contact; each is asked for its answer anew.","part":"delegations","said":"Belgium, Bulgaria, Czechia and 32 others"},
{"count":60,"hint":"Each with institution and function, as invited. Co-chairs, observers, interpreters and the secretariat keep their role.","part":"persons","said":""},
{"count":0,"hint":"And who is a co-chair for them.","part":"chairs","said":"Eurojust and European Commission"},
{"count":0,"hint":"With the host, and how people can take part.","part":"venue","said":"Eurojust, The Hague"},
{"count":3,"hint":"With seats and what each offers.","part":"rooms","said":"Plenary room, Voltaire and Montesquieu"},
{"count":0,"hint":"Which may be spoken and listened to.","part":"languages","said":"EN only"},
{"count":0,"hint":"And the most hours of programme.","part":"hours","said":"08:00–19:00"},
{"count":0,"hint":"Default labels, the Chatham House Rule as a default, and the community.","part":"rules","said":"TLP:AMBER"},
{"count":0,"hint":"And how many people each may send.","part":"order","said":"EU protocol"},
{"count":0,"hint":"Whom readers of papers may ask.","part":"contact","said":"Meeting secretariat"}
],
"title": "Focus Group against trafficking in human beings, fourth meeting"
},
"asked": null,
"changed": null
}
];
