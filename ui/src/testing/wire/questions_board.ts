// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const questions_board: Recorded<'questions_board'>[] = [
{
"answer": {
"delegations": [
{"code":"BE","id":"party-BE","kind":"member_state","name":"Belgium"},
{"code":"BG","id":"party-BG","kind":"member_state","name":"Bulgaria"},
{"code":"CZ","id":"party-CZ","kind":"member_state","name":"Czechia"},
{"code":"DK","id":"party-DK","kind":"member_state","name":"Denmark"},
{"code":"DE","id":"party-DE","kind":"member_state","name":"Germany"},
{"code":"IE","id":"party-IE","kind":"member_state","name":"Ireland"},
{"code":"EL","id":"party-EL","kind":"member_state","name":"Greece"},
{"code":"ES","id":"party-ES","kind":"member_state","name":"Spain"},
{"code":"FR","id":"party-FR","kind":"member_state","name":"France"},
{"code":"HR","id":"party-HR","kind":"member_state","name":"Croatia"},
{"code":"IT","id":"party-IT","kind":"member_state","name":"Italy"},
{"code":"CY","id":"party-CY","kind":"member_state","name":"Cyprus"},
{"code":"LV","id":"party-LV","kind":"member_state","name":"Latvia"},
{"code":"LT","id":"party-LT","kind":"member_state","name":"Lithuania"},
{"code":"HU","id":"party-HU","kind":"member_state","name":"Hungary"},
{"code":"NL","id":"party-NL","kind":"member_state","name":"Netherlands"},
{"code":"AT","id":"party-AT","kind":"member_state","name":"Austria"},
{"code":"PL","id":"party-PL","kind":"member_state","name":"Poland"},
{"code":"PT","id":"party-PT","kind":"member_state","name":"Portugal"},
{"code":"RO","id":"party-RO","kind":"member_state","name":"Romania"},
{"code":"SI","id":"party-SI","kind":"member_state","name":"Slovenia"},
{"code":"SK","id":"party-SK","kind":"member_state","name":"Slovakia"},
{"code":"FI","id":"party-FI","kind":"member_state","name":"Finland"},
{"code":"SE","id":"party-SE","kind":"member_state","name":"Sweden"},
{"code":"AL","id":"party-AL","kind":"third_country","name":"Albania"},
{"code":"MK","id":"party-MK","kind":"third_country","name":"North Macedonia"},
{"code":"NO","id":"party-NO","kind":"third_country","name":"Norway"},
{"code":"RS","id":"party-RS","kind":"third_country","name":"Serbia"},
{"code":"CH","id":"party-CH","kind":"third_country","name":"Switzerland"},
{"code":"UK","id":"party-UK","kind":"third_country","name":"United Kingdom"},
{"code":"US","id":"party-US","kind":"third_country","name":"United States"},
{"code":"EUROJUST","id":"party-EUROJUST","kind":"eu_body","name":"Eurojust"},
{"code":"COM","id":"party-COM","kind":"eu_body","name":"European Commission"},
{"code":"EUROPOL","id":"party-EUROPOL","kind":"eu_body","name":"Europol"},
{"code":"EMPACT","id":"party-EMPACT","kind":"eu_body","name":"EMPACT"}
],
"questions": [
{"answers":[{"answered_on":"2024-07-03","applies":"TLP:GREEN","code":"BE","id":"party-BE","label":"TLP:GREEN","meeting":"meeting-3","name":"Belgium","note":"","party":"party-BE","question":"item-Q-01","revision":1,"text":"The prosecutor hears the victim once, with a psychologist in the room.","travels":"named"},{"answered_on":"2024-07-08","applies":"TLP:AMBER","code":"BG","id":"party-BG","label":null,"meeting":"meeting-3","name":"Bulgaria","note":"","party":"party-BG","question":"item-Q-01","revision":1,"text":"A judge hears minors; adults are heard by the police.","travels":"named"},{"answered_on":"2024-07-04","applies":"TLP:GREEN","code":"DE","id":"party-DE","label":"TLP:GREEN","meeting":"meeting-3","name":"Germany","note":"","party":"party-DE","question":"item-Q-01","revision":1,"text":"One recorded interview before a judge, which the trial court may play.","travels":"named"},{"answered_on":"2024-07-05","applies":"TLP:AMBER","code":"IE","id":"party-IE","label":null,"meeting":"meeting-3","name":"Ireland","note":"","party":"party-IE","question":"item-Q-01","revision":1,"text":"Recorded by specialised officers; the court decides on playing it.","travels":"anonymous"},{"answered_on":"2024-07-10","applies":"TLP:AMBER+STRICT","code":"EL","id":"party-EL","label":"TLP:AMBER+STRICT","meeting":"meeting-3","name":"Greece","note":"","party":"party-EL","question":"item-Q-01","revision":1,"text":"Two hearings are usual; a pilot with one recording began in spring.","travels":"anonymous"},{"answered_on":"2024-07-05","applies":"TLP:AMBER","code":"ES","id":"party-ES","label":null,"meeting":"meeting-3","name":"Spain","note":"","party":"party-ES","question":"item-Q-01","revision":1,"text":"Recorded before the investigating judge, with the defence present.","travels":"named"},{"answered_on":"2024-07-02","applies":"TLP:GREEN","code":"NL","id":"party-NL","label":"TLP:GREEN","meeting":"meeting-3","name":"Netherlands","note":"","party":"party-NL","question":"item-Q-01","revision":1,"text":"One recorded interview; the defence sends its questions beforehand.","travels":"named"},{"answered_on":"2024-07-09","applies":"TLP:AMBER","code":"AT","id":"party-AT","label":null,"meeting":"meeting-3","name":"Austria","note":"","party":"party-AT","question":"item-Q-01","revision":1,"text":"Separate rooms with video; the recording is read out at trial.","travels":"anonymous"},{"answered_on":"2024-07-11","applies":"TLP:AMBER","code":"RO","id":"party-RO","label":null,"meeting":"meeting-3","name":"Romania","note":"","party":"party-RO","question":"item-Q-01","revision":1,"text":"The victim may ask for one hearing only; it is granted in most cases.","travels":"named"},{"answered_on":"2024-07-08","applies":"TLP:AMBER","code":"SE","id":"party-SE","label":null,"meeting":"meeting-3","name":"Sweden","note":"","party":"party-SE","question":"item-Q-01","revision":1,"text":"Recorded by the police and played at trial; the victim need not come.","travels":"stays"},{"answered_on":"2024-07-04","applies":"TLP:GREEN","code":"NO","id":"party-NO","label":"TLP:GREEN","meeting":"meeting-3","name":"Norway","note":"","party":"party-NO","question":"item-Q-01","revision":1,"text":"A judge leads a facilitated interview at a special centre.","travels":"named"},{"answered_on":"2024-07-12","applies":"TLP:GREEN","code":"UK","id":"party-UK","label":"TLP:GREEN","meeting":"meeting-3","name":"United Kingdom","note":"","party":"party-UK","question":"item-Q-01","revision":1,"text":"Pre-recorded cross-examination is available in all Crown Courts.","travels":"named"}],"asked_on":"2024-07-01","background":"Asked after item 5a, where recorded interviews were presented. One paragraph is enough; please name the provision if you can.","due":"2024-07-12","id":"item-Q-01","item":"item-I-05a","label":"TLP:AMBER","meeting":"meeting-3","missing":["party-CZ","party-DK","party-FR","party-HR","party-IT","party-CY","party-LV","party-LT","party-HU","party-PL","party-PT","party-SI","party-SK","party-FI","party-AL","party-MK","party-RS","party-CH","party-US","party-EUROJUST","party-COM","party-EUROPOL","party-EMPACT"],"overdue":false,"question":"How is the evidence of a victim secured before the trial?","reference":"Q-01","remark":"","revision":1},
{"answers":[{"answered_on":"2024-07-15","applies":"TLP:AMBER","code":"FR","id":"party-FR","label":null,"meeting":"meeting-3","name":"France","note":"","party":"party-FR","question":"item-Q-02","revision":1,"text":"A central unit asks the platforms; local prosecutors may not.","travels":"anonymous"},{"answered_on":"2024-07-16","applies":"TLP:AMBER","code":"IT","id":"party-IT","label":null,"meeting":"meeting-3","name":"Italy","note":"","party":"party-IT","question":"item-Q-02","revision":1,"text":"Each office asks by itself; there is no list of contacts.","travels":"anonymous"},{"answered_on":"2024-07-12","applies":"TLP:AMBER","code":"PL","id":"party-PL","label":null,"meeting":"meeting-3","name":"Poland","note":"","party":"party-PL","question":"item-Q-02","revision":1,"text":"Through the police contact point, with a form in two languages.","travels":"named"},{"answered_on":"2024-07-11","applies":"TLP:GREEN","code":"FI","id":"party-FI","label":"TLP:GREEN","meeting":"meeting-3","name":"Finland","note":"","party":"party-FI","question":"item-Q-02","revision":1,"text":"Through the central authority; answers come within a week.","travels":"named"},{"answered_on":"2024-07-18","applies":"TLP:AMBER","code":"CH","id":"party-CH","label":null,"meeting":"meeting-3","name":"Switzerland","note":"","party":"party-CH","question":"item-Q-02","revision":1,"text":"Directly to the company, where it has an office in the country.","travels":"named"}],"asked_on":"2024-07-08","background":"For the list of contact points that was agreed under item 12.","due":"2024-07-31","id":"item-Q-02","item":"item-I-12","label":"TLP:AMBER","meeting":"meeting-3","missing":["party-BE","party-BG","party-CZ","party-DK","party-DE","party-IE","party-EL","party-ES","party-HR","party-CY","party-LV","party-LT","party-HU","party-NL","party-AT","party-PT","party-RO","party-SI","party-SK","party-SE","party-AL","party-MK","party-NO","party-RS","party-UK","party-US","party-EUROJUST","party-COM","party-EUROPOL","party-EMPACT"],"overdue":false,"question":"Who asks online platforms for data in your country, and how?","reference":"Q-02","remark":"","revision":1}
],
"today": "2024-06-24"
},
"asked": null,
"changed": null
}
];
