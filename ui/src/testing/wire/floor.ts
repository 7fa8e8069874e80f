// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const floor: Recorded<'floor'>[] = [
{
"answer": {
"at": "2024-06-24T07:02:00Z",
"delegations": [],
"groups": [
{"group":"presenters","seconds":0},
{"group":"member_states","seconds":0},
{"group":"third_countries","seconds":0},
{"group":"observers","seconds":0}
],
"heard": [],
"item": "item-I-10",
"next": null,
"queue": [],
"seconds": 0,
"speaker": null,
"tour": null
},
"asked": {"item":"item-I-10"},
"changed": null
},
{
"answer": {
"at": "2024-06-24T07:02:00Z",
"delegations": [
{"code":"BE","delegation":"delegation-BE","kind":"member_state","name":"Belgium","seconds":160,"turns":1},
{"code":"CZ","delegation":"delegation-CZ","kind":"member_state","name":"Czechia","seconds":156,"turns":1},
{"code":"DE","delegation":"delegation-DE","kind":"member_state","name":"Germany","seconds":94,"turns":1},
{"code":"BG","delegation":"delegation-BG","kind":"member_state","name":"Bulgaria","seconds":90,"turns":1}
],
"groups": [
{"group":"presenters","seconds":0},
{"group":"member_states","seconds":500},
{"group":"third_countries","seconds":0},
{"group":"observers","seconds":0}
],
"heard": [],
"item": "item-I-09",
"next": {"code":"IE","name":"Ireland","whom":{"id":"delegation-IE","kind":"delegation"}},
"queue": [
{"asked":"2024-06-24T06:52:00Z","began":null,"code":"COM","delegation":"delegation-COM","ended":null,"function":"Legal officer, anti-trafficking","group":"presenters","id":"turn-COM","item":"item-I-09","kind":"eu_body","limit":120,"meeting":"meeting-3","mode":"in_person","name":"Aušra Petkevičiūtė-Brown","party":"European Commission","place":null,"purpose":"answers","revision":1,"seconds":0,"state":"asked","used":0,"who":{"id":"participant-P47","kind":"participant"}},
{"asked":"2024-06-24T06:48:40Z","began":null,"code":"IT","delegation":"delegation-IT","ended":null,"function":"","group":"member_states","id":"turn-IT","item":"item-I-09","kind":"member_state","limit":120,"meeting":"meeting-3","mode":null,"name":"","party":"Italy","place":null,"purpose":"comment","revision":1,"seconds":0,"state":"asked","used":0,"who":{"id":"delegation-IT","kind":"delegation"}},
{"asked":"2024-06-24T06:50:20Z","began":null,"code":"ES","delegation":"delegation-ES","ended":null,"function":"","group":"member_states","id":"turn-ES","item":"item-I-09","kind":"member_state","limit":120,"meeting":"meeting-3","mode":null,"name":"","party":"Spain","place":null,"purpose":"question","revision":1,"seconds":0,"state":"asked","used":0,"who":{"id":"delegation-ES","kind":"delegation"}},
{"asked":"2024-06-24T06:47:00Z","began":null,"code":"US","delegation":"delegation-US","ended":null,"function":"","group":"third_countries","id":"turn-US","item":"item-I-09","kind":"third_country","limit":120,"meeting":"meeting-3","mode":null,"name":"","party":"United States","place":null,"purpose":"question","revision":1,"seconds":0,"state":"asked","used":0,"who":{"id":"delegation-US","kind":"delegation"}},
{"asked":"2024-06-24T06:51:10Z","began":null,"code":"","delegation":null,"ended":null,"function":"Trust and safety","group":"observers","id":"turn-Noor Verhaeghe","item":"item-I-09","kind":"private","limit":120,"meeting":"meeting-3","mode":"in_person","name":"Noor Verhaeghe","party":"private: online platform, trust and safety","place":null,"purpose":"comment","revision":1,"seconds":0,"state":"asked","used":0,"who":{"id":"guest-G01","kind":"guest"}}
],
"seconds": 500,
"speaker": {
"asked": "2024-06-24T07:00:26Z",
"began": "2024-06-24T07:00:26Z",
"code": "DE",
"delegation": "delegation-DE",
"ended": null,
"function": "",
"group": "member_states",
"id": "turn-DE",
"item": "item-I-09",
"kind": "member_state",
"limit": 120,
"meeting": "meeting-3",
"mode": null,
"name": "",
"party": "Germany",
"place": null,
"purpose": "tour",
"revision": 1,
"seconds": 94,
"state": "on_the_floor",
"used": 0,
"who": {"id":"delegation-DE","kind":"delegation"}
},
"tour": {
"average": 135,
"limit": 120,
"question": "Which of the eight concepts causes most difficulty in requests to other States?",
"rows": [{"code":"BE","delegation":"delegation-BE","kind":"member_state","limit":120,"name":"Belgium","online":false,"seconds":160,"state":"heard","wait":null,"whom":{"id":"id-221","kind":"turn"}},{"code":"BG","delegation":"delegation-BG","kind":"member_state","limit":120,"name":"Bulgaria","online":false,"seconds":90,"state":"heard","wait":null,"whom":{"id":"id-222","kind":"turn"}},{"code":"CZ","delegation":"delegation-CZ","kind":"member_state","limit":120,"name":"Czechia","online":false,"seconds":156,"state":"heard","wait":null,"whom":{"id":"id-223","kind":"turn"}},{"code":"DE","delegation":"delegation-DE","kind":"member_state","limit":120,"name":"Germany","online":false,"seconds":94,"state":"on_the_floor","wait":null,"whom":{"id":"turn-DE","kind":"turn"}},{"code":"IE","delegation":"delegation-IE","kind":"member_state","limit":120,"name":"Ireland","online":true,"seconds":0,"state":"asked","wait":0,"whom":{"id":"delegation-IE","kind":"delegation"}},{"code":"EL","delegation":"delegation-EL","kind":"member_state","limit":120,"name":"Greece","online":false,"seconds":0,"state":"passed","wait":null,"whom":{"id":"id-224","kind":"turn"}},{"code":"ES","delegation":"delegation-ES","kind":"member_state","limit":120,"name":"Spain","online":false,"seconds":0,"state":"asked","wait":120,"whom":{"id":"delegation-ES","kind":"delegation"}},{"code":"FR","delegation":"delegation-FR","kind":"member_state","limit":120,"name":"France","online":false,"seconds":0,"state":"asked","wait":240,"whom":{"id":"delegation-FR","kind":"delegation"}},{"code":"HR","delegation":"delegation-HR","kind":"member_state","limit":120,"name":"Croatia","online":false,"seconds":0,"state":"in_writing","wait":null,"whom":{"id":"id-225","kind":"turn"}},{"code":"IT","delegation":"delegation-IT","kind":"member_state","limit":120,"name":"Italy","online":false,"seconds":0,"state":"asked","wait":360,"whom":{"id":"delegation-IT","kind":"delegation"}},{"code":"CY","delegation":"delegation-CY","kind":"member_state","limit":120,"name":"Cyprus","online":false,"seconds":0,"state":"asked","wait":480,"whom":{"id":"delegation-CY","kind":"delegation"}},{"code":"LV","delegation":"delegation-LV","kind":"member_state","limit":120,"name":"Latvia","online":false,"seconds":0,"state":"asked","wait":600,"whom":{"id":"delegation-LV","kind":"delegation"}},{"code":"LT","delegation":"delegation-LT","kind":"member_state","limit":120,"name":"Lithuania","online":false,"seconds":0,"state":"asked","wait":720,"whom":{"id":"delegation-LT","kind":"delegation"}},{"code":"HU","delegation":"delegation-HU","kind":"member_state","limit":120,"name":"Hungary","online":false,"seconds":0,"state":"asked","wait":840,"whom":{"id":"delegation-HU","kind":"delegation"}},{"code":"NL","delegation":"delegation-NL","kind":"member_state","limit":120,"name":"Netherlands","online":false,"seconds":0,"state":"asked","wait":960,"whom":{"id":"delegation-NL","kind":"delegation"}},{"code":"AT","delegation":"delegation-AT","kind":"member_state","limit":120,"name":"Austria","online":false,"seconds":0,"state":"asked","wait":1080,"whom":{"id":"delegation-AT","kind":"delegation"}},{"code":"PL","delegation":"delegation-PL","kind":"member_state","limit":120,"name":"Poland","online":false,"seconds":0,"state":"asked","wait":1200,"whom":{"id":"delegation-PL","kind":"delegation"}},{"code":"PT","delegation":"delegation-PT","kind":"member_state","limit":120,"name":"Portugal","online":false,"seconds":0,"state":"asked","wait":1320,"whom":{"id":"delegation-PT","kind":"delegation"}},{"code":"RO","delegation":"delegation-RO","kind":"member_state","limit":120,"name":"Romania","online":false,"seconds":0,"state":"asked","wait":1440,"whom":{"id":"delegation-RO","kind":"delegation"}},{"code":"SI","delegation":"delegation-SI","kind":"member_state","limit":120,"name":"Slovenia","online":false,"seconds":0,"state":"asked","wait":1560,"whom":{"id":"delegation-SI","kind":"delegation"}},{"code":"SK","delegation":"delegation-SK","kind":"member_state","limit":120,"name":"Slovakia","online":false,"seconds":0,"state":"asked","wait":1680,"whom":{"id":"delegation-SK","kind":"delegation"}},{"code":"FI","delegation":"delegation-FI","kind":"member_state","limit":120,"name":"Finland","online":false,"seconds":0,"state":"asked","wait":1800,"whom":{"id":"delegation-FI","kind":"delegation"}},{"code":"SE","delegation":"delegation-SE","kind":"member_state","limit":120,"name":"Sweden","online":false,"seconds":0,"state":"asked","wait":1920,"whom":{"id":"delegation-SE","kind":"delegation"}},{"code":"AL","delegation":"delegation-AL","kind":"third_country","limit":120,"name":"Albania","online":false,"seconds":0,"state":"asked","wait":2040,"whom":{"id":"delegation-AL","kind":"delegation"}},{"code":"MK","delegation":"delegation-MK","kind":"third_country","limit":120,"name":"North Macedonia","online":false,"seconds":0,"state":"asked","wait":2160,"whom":{"id":"delegation-MK","kind":"delegation"}},{"code":"NO","delegation":"delegation-NO","kind":"third_country","limit":120,"name":"Norway","online":false,"seconds":0,"state":"asked","wait":2280,"whom":{"id":"delegation-NO","kind":"delegation"}},{"code":"RS","delegation":"delegation-RS","kind":"third_country","limit":120,"name":"Serbia","online":false,"seconds":0,"state":"asked","wait":2400,"whom":{"id":"delegation-RS","kind":"delegation"}},{"code":"CH","delegation":"delegation-CH","kind":"third_country","limit":120,"name":"Switzerland","online":false,"seconds":0,"state":"asked","wait":2520,"whom":{"id":"delegation-CH","kind":"delegation"}},{"code":"UK","delegation":"delegation-UK","kind":"third_country","limit":120,"name":"United Kingdom","online":false,"seconds":0,"state":"asked","wait":2640,"whom":{"id":"delegation-UK","kind":"delegation"}},{"code":"US","delegation":"delegation-US","kind":"third_country","limit":120,"name":"United States","online":true,"seconds":0,"state":"asked","wait":2760,"whom":{"id":"delegation-US","kind":"delegation"}},{"code":"EUROJUST","delegation":"delegation-EUROJUST","kind":"eu_body","limit":120,"name":"Eurojust","online":false,"seconds":0,"state":"asked","wait":2880,"whom":{"id":"delegation-EUROJUST","kind":"delegation"}},{"code":"COM","delegation":"delegation-COM","kind":"eu_body","limit":120,"name":"European Commission","online":false,"seconds":0,"state":"asked","wait":3000,"whom":{"id":"delegation-COM","kind":"delegation"}},{"code":"EUROPOL","delegation":"delegation-EUROPOL","kind":"eu_body","limit":120,"name":"Europol","online":false,"seconds":0,"state":"asked","wait":3120,"whom":{"id":"delegation-EUROPOL","kind":"delegation"}},{"code":"EMPACT","delegation":"delegation-EMPACT","kind":"eu_body","limit":120,"name":"EMPACT","online":false,"seconds":0,"state":"asked","wait":3240,"whom":{"id":"delegation-EMPACT","kind":"delegation"}}]
}
},
"asked": {"item":"item-I-09"},
"changed": null
}
];
