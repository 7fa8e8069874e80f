// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const search: Recorded<'search'>[] = [
{
"answer": {
"found": [
{"after":" be requested before the first interview.","before":"Asked that ","field":"text","id":"item-N-04","item":"item-I-04","label":"TLP:AMBER","match":"preservation","name":"","noun":"note","reference":"N-04"},
{"after":" orders under Regulation (EU) 2023/1543 once it applies (illustrative).","before":"National rules on seizure of data; ","field":"legal_basis","id":"item-BP-02","item":null,"label":"TLP:GREEN","match":"preservation","name":"Preserve advertisement pages with a signed capture protocol","noun":"practice","reference":"BP-02"},
{"after":" request to the platform within 24 hours.","before":"Send a ","field":"step","id":"item-BP-02","item":null,"label":"TLP:GREEN","match":"preservation","name":"Preserve advertisement pages with a signed capture protocol","noun":"practice","reference":"BP-02"},
{"after":" is sometimes forgotten because disclosure is expected soon.","before":"…Emergency channels exist but are known to few offices. ","field":"description","id":"item-CHAL-01","item":null,"label":"TLP:GREEN","match":"Preservation","name":"Platforms answer late and in unusable formats","noun":"challenge","reference":"CHAL-01"},
{"after":" at once and agree on formats before sending the request.","before":"Use ","field":"proposed_response","id":"item-CHAL-01","item":null,"label":"TLP:GREEN","match":"preservation","name":"Platforms answer late and in unusable formats","noun":"challenge","reference":"CHAL-01"}
],
"nearest": null,
"records": [["note",1],["practice",1],["challenge",1]]
},
"asked": {"text":"preservation"},
"changed": null
},
{"answer":{"found":[],"nearest":"preservation","records":[]},"asked":{"text":"preservaton"},"changed":null}
];
