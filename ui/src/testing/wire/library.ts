// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const library: Recorded<'library'>[] = [
{
"answer": {
"pouches": [
{"digest":"pouch","kind":"reader","label":"TLP:AMBER","last_day":"2024-10-31","made_at":"2024-06-24T07:02:00Z","meeting":"meeting-3","read_at":"2024-06-24T07:02:00Z","title":"Focus Group against trafficking in human beings, third meeting","version":"1.0"},
{"digest":"earlier","kind":"reader","label":"TLP:AMBER","last_day":"2024-10-31","made_at":"2024-06-24T07:02:00Z","meeting":"meeting-3","read_at":"2024-06-24T07:02:00Z","title":"Focus Group against trafficking in human beings, third meeting","version":"0.4"}
],
"reading": {
"highlights": [{"entry":"id-227","item":"item-I-01"}],
"meeting": "meeting-3",
"notes": [{"id":"id-228","place":{"entry":"id-229","item":"item-I-01"},"text":"Ask for the annex","written_at":"2024-06-24T07:02:00Z"},{"id":"id-230","place":{"entry":"worded anew","item":"item-I-01"},"text":"Its entry is gone","written_at":"2024-06-24T07:02:00Z"}],
"who": {"id":"participant-P45","kind":"participant"}
},
"state": "open"
},
"asked": {"state":"pouch"},
"changed": null
},
{"answer":{"pouches":[],"reading":null,"state":"none"},"asked":null,"changed":null}
];
