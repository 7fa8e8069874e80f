// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const not_invited: Recorded<'not_invited'>[] = [
{
"answer": [
{"codes":["EE","LU","MT"],"group":"member_states"},
{"codes":["IS","ME","MD","GE","UA"],"group":"liaison_countries"},
{"codes":["FRONTEX","FRA","EIGE","CEPOL","EUAA","EU-LISA","EMCDDA","ELA","EUROFOUND"],"group":"agencies"}
],
"asked": null,
"changed": null
}
];
