// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const publications: Recorded<'publications'>[] = [
{
"answer": [
{
"drafts": [{"at":"2024-06-24T07:02:00Z","changes":[{"after":"Early screening helps.","before":"One participant explained that early screening changed charging decisions in a noticeable share of cases.","key":"id-275","label":"TLP:AMBER","place":"item-I-07/state_of_play"}],"keys":[{"at":"2024-06-24T07:02:00Z","body":"EUROJUST","choice":"approve","lines":[],"name":"For the chair","remark":""}],"lines":105,"number":1}],
"keys": [{"at":"2024-06-24T07:02:00Z","body":"EUROJUST","called":"Eurojust","choice":"approve","holds":false,"lines":[],"name":"For the chair","number":1,"remark":""},{"at":null,"body":"COM","called":"European Commission","choice":null,"holds":false,"lines":[],"name":"","number":null,"remark":""}],
"publication": "report",
"released": false
},
{
"drafts": [],
"keys": [{"at":null,"body":"EUROJUST","called":"Eurojust","choice":null,"holds":false,"lines":[],"name":"","number":null,"remark":""},{"at":null,"body":"COM","called":"European Commission","choice":null,"holds":false,"lines":[],"name":"","number":null,"remark":""}],
"publication": "press_facts",
"released": false
}
],
"asked": null,
"changed": null
}
];
