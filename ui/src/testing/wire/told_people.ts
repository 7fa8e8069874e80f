// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const told_people: Recorded<'told_people'>[] = [
{
"answer": [
{
"address": "one",
"changes": [{"added":[],"after":{"day":"2024-06-26","duration":80,"room":"room-R-02","room_name":"Voltaire","start":840},"before":{"day":"2024-06-26","duration":80,"room":"room-R-03","room_name":"Montesquieu","start":840},"item":"item-I-05a","kind":"workshop","kinds":["moved"],"label":"TLP:AMBER","number":"5a","reference":"I-05a","removed":[],"roles":["moderator"],"title":"Workshop A: sexual exploitation"}],
"name": "Nicoletta D'Ambrosio-Fabbri",
"party": "IT",
"reference": "P17",
"who": {"id":"participant-P17","kind":"participant"}
},
{
"address": "one",
"changes": [{"added":[],"after":{"day":"2024-06-26","duration":80,"room":"room-R-02","room_name":"Voltaire","start":840},"before":{"day":"2024-06-26","duration":80,"room":"room-R-03","room_name":"Montesquieu","start":840},"item":"item-I-05a","kind":"workshop","kinds":["moved"],"label":"TLP:AMBER","number":"5a","reference":"I-05a","removed":[],"roles":["speaker"],"title":"Workshop A: sexual exploitation"}],
"name": "Marie-Hélène Vandenbroucke-Delcour",
"party": "BE",
"reference": "P01",
"who": {"id":"participant-P01","kind":"participant"}
},
{
"address": "one",
"changes": [{"added":[],"after":{"day":"2024-06-26","duration":80,"room":"room-R-02","room_name":"Voltaire","start":840},"before":{"day":"2024-06-26","duration":80,"room":"room-R-03","room_name":"Montesquieu","start":840},"item":"item-I-05a","kind":"workshop","kinds":["moved"],"label":"TLP:AMBER","number":"5a","reference":"I-05a","removed":[],"roles":["rapporteur"],"title":"Workshop A: sexual exploitation"}],
"name": "Ruairí Ó Súilleabháin-Byrne",
"party": "EUROJUST",
"reference": "P53",
"who": {"id":"participant-P53","kind":"participant"}
},
{
"address": "one",
"changes": [{"added":[],"after":{"day":"2024-06-26","duration":80,"room":"room-R-03","room_name":"Montesquieu","start":840},"before":{"day":"2024-06-26","duration":80,"room":"room-R-02","room_name":"Voltaire","start":840},"item":"item-I-05b","kind":"workshop","kinds":["moved"],"label":"TLP:AMBER","number":"5b","reference":"I-05b","removed":[],"roles":["moderator"],"title":"Workshop B: labour exploitation"},{"added":[],"after":{"day":"2024-06-27","duration":80,"room":"room-R-01","room_name":"Plenary room","start":690},"before":{"day":"2024-06-27","duration":90,"room":"room-R-01","room_name":"Plenary room","start":690},"item":"item-I-10","kind":"plenary","kinds":["retimed"],"label":"TLP:AMBER","number":"10","reference":"I-10","removed":[],"roles":["moderator"],"title":"Financial investigations: evidence and recovery of proceeds"}],
"name": "Annegret Weißhaupt",
"party": "DE",
"reference": "P07",
"who": {"id":"participant-P07","kind":"participant"}
},
{
"address": "one",
"changes": [{"added":[],"after":{"day":"2024-06-26","duration":80,"room":"room-R-03","room_name":"Montesquieu","start":840},"before":{"day":"2024-06-26","duration":80,"room":"room-R-02","room_name":"Voltaire","start":840},"item":"item-I-05b","kind":"workshop","kinds":["moved"],"label":"TLP:AMBER","number":"5b","reference":"I-05b","removed":[],"roles":["speaker"],"title":"Workshop B: labour exploitation"},{"added":[],"after":{"day":"2024-06-27","duration":70,"room":"room-R-01","room_name":"Plenary room","start":540},"before":{"day":"2024-06-27","duration":55,"room":"room-R-01","room_name":"Plenary room","start":555},"item":"item-I-08","kind":"plenary","kinds":["moved","retimed"],"label":"TLP:AMBER+STRICT","number":"8","reference":"I-08","removed":[],"roles":["speaker"],"title":"Exploitative surrogacy: first cases, evidence, victims"}],
"name": "María Begoña Ibáñez Etxeberria",
"party": "ES",
"reference": "P12",
"who": {"id":"participant-P12","kind":"participant"}
},
{
"address": "one",
"changes": [{"added":[],"after":{"day":"2024-06-26","duration":80,"room":"room-R-03","room_name":"Montesquieu","start":840},"before":{"day":"2024-06-26","duration":80,"room":"room-R-02","room_name":"Voltaire","start":840},"item":"item-I-05b","kind":"workshop","kinds":["moved"],"label":"TLP:AMBER","number":"5b","reference":"I-05b","removed":[],"roles":["rapporteur"],"title":"Workshop B: labour exploitation"}],
"name": "Matej Horvat-Lindgren",
"party": "COM",
"reference": "P46",
"who": {"id":"participant-P46","kind":"participant"}
},
{
"address": "one",
"changes": [{"added":[],"after":{"day":"2024-06-27","duration":70,"room":"room-R-01","room_name":"Plenary room","start":540},"before":{"day":"2024-06-27","duration":55,"room":"room-R-01","room_name":"Plenary room","start":555},"item":"item-I-08","kind":"plenary","kinds":["moved","retimed"],"label":"TLP:AMBER+STRICT","number":"8","reference":"I-08","removed":[],"roles":["moderator"],"title":"Exploitative surrogacy: first cases, evidence, victims"}],
"name": "Ingrid Ambrosius-Salonen",
"party": "EUROJUST",
"reference": "P52",
"who": {"id":"participant-P52","kind":"participant"}
},
{
"address": "one",
"changes": [{"added":[],"after":{"day":"2024-06-27","duration":70,"room":"room-R-01","room_name":"Plenary room","start":540},"before":{"day":"2024-06-27","duration":55,"room":"room-R-01","room_name":"Plenary room","start":555},"item":"item-I-08","kind":"plenary","kinds":["moved","retimed"],"label":"TLP:AMBER+STRICT","number":"8","reference":"I-08","removed":[],"roles":["speaker"],"title":"Exploitative surrogacy: first cases, evidence, victims"}],
"name": "Aušra Petkevičiūtė-Brown",
"party": "COM",
"reference": "P47",
"who": {"id":"participant-P47","kind":"participant"}
},
{
"address": "one",
"changes": [{"added":[],"after":{"day":"2024-06-27","duration":80,"room":"room-R-01","room_name":"Plenary room","start":690},"before":{"day":"2024-06-27","duration":90,"room":"room-R-01","room_name":"Plenary room","start":690},"item":"item-I-10","kind":"plenary","kinds":["retimed"],"label":"TLP:AMBER","number":"10","reference":"I-10","removed":[],"roles":["speaker"],"title":"Financial investigations: evidence and recovery of proceeds"}],
"name": "Jörg-Uwe von Thülen",
"party": "DE",
"reference": "P08",
"who": {"id":"participant-P08","kind":"participant"}
},
{
"address": "one",
"changes": [{"added":["speaker"],"after":{"day":"2024-06-27","duration":80,"room":"room-R-01","room_name":"Plenary room","start":690},"before":{"day":"2024-06-27","duration":90,"room":"room-R-01","room_name":"Plenary room","start":690},"item":"item-I-10","kind":"plenary","kinds":["people"],"label":"TLP:AMBER","number":"10","reference":"I-10","removed":[],"roles":["speaker"],"title":"Financial investigations: evidence and recovery of proceeds"}],
"name": "Ieva Kalniņa-Roos",
"party": "EUROPOL",
"reference": "P50",
"who": {"id":"participant-P50","kind":"participant"}
},
{
"address": "one",
"changes": [{"added":["speaker"],"after":{"day":"2024-06-27","duration":35,"room":"room-R-01","room_name":"Plenary room","start":915},"before":{"day":"2024-06-27","duration":35,"room":"room-R-01","room_name":"Plenary room","start":915},"item":"item-I-12","kind":"plenary","kinds":["people"],"label":"TLP:AMBER","number":"12","reference":"I-12","removed":[],"roles":["speaker"],"title":"New ways of cooperation: JITs, coordination centres, joint action days, liaison prosecutors"}],
"name": "Geneviève Zgraggen-Bühlmann",
"party": "CH",
"reference": "P41",
"who": {"id":"participant-P41","kind":"participant"}
}
],
"asked": null,
"changed": null
}
];
