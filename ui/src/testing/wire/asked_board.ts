// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const asked_board: Recorded<'asked_board'>[] = [
{
"answer": {
"by": "",
"code": "FR",
"name": "France",
"open": 18,
"rows": [
{"about":"A joint investigation team is agreed with the State of origin while both investigations are still covert, so that arrests, searches and victim interviews happen on the same day and the evidence may be used by both without further requests.","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"matrix","reference":"BP-01","says":null,"title":"Open a JIT with the state of origin before the first arrests"},
{"about":"Online advertisements are captured with a fixed protocol that records address, time, hash value and the person who made the capture, and the record is signed the same day.","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"matrix","reference":"BP-02","says":null,"title":"Preserve advertisement pages with a signed capture protocol"},
{"about":"The victim is heard once, with video recording, by a trained interviewer who speaks the victim's language or works with a briefed interpreter, and the defence may put questions through the judge.","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"matrix","reference":"BP-04","says":null,"title":"Victim interviewed once, on video, by a trained team of the victim's language"},
{"about":"Labour inspectors, police and social security inspect together, while a prosecutor is on call and decides at once whether a criminal investigation is opened.","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"matrix","reference":"BP-05","says":null,"title":"Joint inspections with labour inspectors and a prosecutor on call"},
{"about":"A one-page checklist groups indicators in five fields and asks for at least one from three fields before the file is treated as labour exploitation.","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"matrix","reference":"BP-06","says":null,"title":"Checklist that tells bad employment from labour exploitation"},
{"about":"Every minor arrested for certain offences is screened with a custody checklist, a specialised unit is called, and the charging decision waits 48 hours.","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"matrix","reference":"BP-07","says":null,"title":"Early screening of arrested minors for signs of forced criminality"},
{"about":"A financial investigator joins the team on the first day, and each request abroad names a person in the asset recovery office who is expecting it.","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"matrix","reference":"BP-10","says":null,"title":"Parallel financial investigation from day one, with a named asset-recovery contact"},
{"about":"Some weeks before a joint action day banks receive a letter that describes payment patterns without names, so that their reports arrive when the investigation needs them.","before":null,"differ":"","due":null,"label":"TLP:AMBER","of":"matrix","reference":"BP-11","says":null,"title":"Typology letter to banks before a joint action day"},
{"about":"The liaison prosecutor of a third State takes part in the coordination meeting by secure video link and answers at once what can be requested and how.","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"matrix","reference":"BP-12","says":null,"title":"Liaison prosecutor joins the coordination meeting by secure video"},
{"about":"minimum list, no abstract definition","before":{"as_of":"2024-06-27","confirmed":false,"of":"concepts","source_reference":"","text":"List-based; working and housing conditions."},"differ":"","due":null,"label":"TLP:GREEN","of":"concepts","reference":"LC-01","says":null,"title":"Exploitation"},
{"about":"no real or acceptable alternative but to submit to the abuse (Art. 2(2))","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"concepts","reference":"LC-02","says":null,"title":"Abuse of a position of vulnerability"},
{"about":"means needed for adults, never for children","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"concepts","reference":"LC-03","says":null,"title":"Coercion and other means"},
{"about":"Art. 8 of Directive 2011/36/EU; Art. 26 of the Council of Europe Convention","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"concepts","reference":"LC-04","says":null,"title":"Non-punishment"},
{"about":"criminalise use of a victim's services knowing that the person is a victim","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"concepts","reference":"LC-05","says":null,"title":"Knowing use of services"},
{"about":"reasonable grounds","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"concepts","reference":"LC-06","says":null,"title":"Victim status"},
{"about":"exploitation of criminal activities","before":null,"differ":"","due":null,"label":"TLP:GREEN","of":"concepts","reference":"LC-07","says":null,"title":"Forced criminality"},
{"about":"at least 30 days (Council of Europe Convention, Art. 13)","before":{"as_of":"2024-06-27","confirmed":false,"of":"concepts","source_reference":"","text":"30 days."},"differ":"","due":null,"label":"TLP:GREEN","of":"concepts","reference":"LC-08","says":null,"title":"Reflection period"},
{"about":"Asked after item 5a, where recorded interviews were presented. One paragraph is enough; please name the provision if you can.","before":null,"differ":"","due":"2024-07-12","label":"TLP:AMBER","of":"questions","reference":"Q-01","says":null,"title":"How is the evidence of a victim secured before the trial?"},
{"about":"For the list of contact points that was agreed under item 12.","before":{"label":null,"of":"questions","text":"A central unit asks the platforms; local prosecutors may not.","travels":"anonymous"},"differ":"","due":"2024-07-31","label":"TLP:AMBER","of":"questions","reference":"Q-02","says":null,"title":"Who asks online platforms for data in your country, and how?"}
],
"until": "2024-07-12"
},
"asked": null,
"changed": null
}
];
