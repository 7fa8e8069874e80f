// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const record_compared: Recorded<'record_compared'>[] = [
{
"answer": {
"is_there": true,
"restorable": 0,
"seen": 422,
"values": [
{"differs":false,"value":{"after":"joris.vandeneynde@judiciary-be.test","before":"joris.vandeneynde@judiciary-be.test","comes_back":false,"erased":false,"field":"email","hidden":false,"name":"E-mail","words":[]}},
{"differs":false,"value":{"after":"Van den Eynde","before":"Van den Eynde","comes_back":false,"erased":false,"field":"family_name","hidden":false,"name":"Family name","words":[]}},
{"differs":false,"value":{"after":"Joris","before":"Joris","comes_back":false,"erased":false,"field":"given_name","hidden":false,"name":"Given name","words":[]}},
{"differs":false,"value":{"after":"Mr","before":"Mr","comes_back":false,"erased":false,"field":"title","hidden":false,"name":"Title","words":[]}},
{"differs":false,"value":{"after":"26 June: In person, 27 June: In person","before":"26 June: In person, 27 June: In person","comes_back":false,"erased":false,"field":"attendance","hidden":false,"name":"Attendance","words":[]}},
{"differs":false,"value":{"after":"Belgium","before":"Belgium","comes_back":false,"erased":false,"field":"delegation","hidden":false,"name":"Delegation","words":[]}},
{"differs":false,"value":{"after":"Member","before":"Member","comes_back":false,"erased":false,"field":"delegation_role","hidden":false,"name":"Role in the delegation","words":[]}},
{"differs":false,"value":{"after":"Investigative judge","before":"Investigative judge","comes_back":false,"erased":false,"field":"function","hidden":false,"name":"Function","words":[]}},
{"differs":false,"value":{"after":"Dutch, English, French","before":"Dutch, English, French","comes_back":false,"erased":false,"field":"languages","hidden":false,"name":"Follows","words":[]}},
{"differs":false,"value":{"after":"Court of First Instance of Antwerp","before":"Court of First Instance of Antwerp","comes_back":false,"erased":false,"field":"organisation","hidden":false,"name":"Institution","words":[]}},
{"differs":false,"value":{"after":"Joris Van den Eynde","before":"Joris Van den Eynde","comes_back":false,"erased":false,"field":"person","hidden":false,"name":"Person","words":[]}},
{"differs":false,"value":{"after":"Yes","before":"Yes","comes_back":false,"erased":false,"field":"photo_consent","hidden":false,"name":"Photo consent","words":[]}},
{"differs":false,"value":{"after":"P02","before":"P02","comes_back":false,"erased":false,"field":"reference","hidden":false,"name":"Reference","words":[]}},
{"differs":false,"value":{"after":"Participant","before":"Participant","comes_back":false,"erased":false,"field":"roles","hidden":false,"name":"Roles","words":[]}},
{"differs":false,"value":{"after":"Registered","before":"Registered","comes_back":false,"erased":false,"field":"status","hidden":false,"name":"Status","words":[]}}
],
"was_there": true
},
"asked": null,
"changed": null
}
];
