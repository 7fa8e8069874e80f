// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const ratings_board: Recorded<'ratings_board'>[] = [
{
"answer": {
"delegations": [
{"code":"BE","id":"party-BE","name":"Belgium"},
{"code":"BG","id":"party-BG","name":"Bulgaria"},
{"code":"CZ","id":"party-CZ","name":"Czechia"},
{"code":"DK","id":"party-DK","name":"Denmark"},
{"code":"DE","id":"party-DE","name":"Germany"},
{"code":"IE","id":"party-IE","name":"Ireland"},
{"code":"EL","id":"party-EL","name":"Greece"},
{"code":"ES","id":"party-ES","name":"Spain"},
{"code":"FR","id":"party-FR","name":"France"},
{"code":"HR","id":"party-HR","name":"Croatia"},
{"code":"IT","id":"party-IT","name":"Italy"},
{"code":"CY","id":"party-CY","name":"Cyprus"},
{"code":"LV","id":"party-LV","name":"Latvia"},
{"code":"LT","id":"party-LT","name":"Lithuania"},
{"code":"HU","id":"party-HU","name":"Hungary"},
{"code":"NL","id":"party-NL","name":"Netherlands"},
{"code":"AT","id":"party-AT","name":"Austria"},
{"code":"PL","id":"party-PL","name":"Poland"},
{"code":"PT","id":"party-PT","name":"Portugal"},
{"code":"RO","id":"party-RO","name":"Romania"},
{"code":"SI","id":"party-SI","name":"Slovenia"},
{"code":"SK","id":"party-SK","name":"Slovakia"},
{"code":"FI","id":"party-FI","name":"Finland"},
{"code":"SE","id":"party-SE","name":"Sweden"},
{"code":"AL","id":"party-AL","name":"Albania"},
{"code":"MK","id":"party-MK","name":"North Macedonia"},
{"code":"NO","id":"party-NO","name":"Norway"},
{"code":"RS","id":"party-RS","name":"Serbia"},
{"code":"CH","id":"party-CH","name":"Switzerland"},
{"code":"UK","id":"party-UK","name":"United Kingdom"},
{"code":"US","id":"party-US","name":"United States"},
{"code":"EUROJUST","id":"party-EUROJUST","name":"Eurojust"},
{"code":"COM","id":"party-COM","name":"European Commission"},
{"code":"EUROPOL","id":"party-EUROPOL","name":"Europol"},
{"code":"EMPACT","id":"party-EMPACT","name":"EMPACT"}
],
"rows": [
{"after":{"cast":["party-BE","party-BG","party-CZ","party-DK","party-DE","party-IE","party-EL","party-ES"],"spread":{"counts":[0,1,2,3,2],"median":4.0}},"before":{"cast":["party-BE","party-BG","party-CZ","party-DK","party-DE","party-IE","party-EL","party-ES"],"spread":{"counts":[1,2,3,2,0],"median":3.0}},"rated":{"id":"item-BP-01","of":"practice"},"reference":"BP-01","title":"Open a JIT with the state of origin before the first arrests"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-BP-02","of":"practice"},"reference":"BP-02","title":"Preserve advertisement pages with a signed capture protocol"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-BP-03","of":"practice"},"reference":"BP-03","title":"One list of accepted digital-evidence formats for EIO annexes"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-BP-04","of":"practice"},"reference":"BP-04","title":"Victim interviewed once, on video, by a trained team of the victim's language"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-BP-05","of":"practice"},"reference":"BP-05","title":"Joint inspections with labour inspectors and a prosecutor on call"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-BP-06","of":"practice"},"reference":"BP-06","title":"Checklist that tells bad employment from labour exploitation"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-BP-07","of":"practice"},"reference":"BP-07","title":"Early screening of arrested minors for signs of forced criminality"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-BP-08","of":"practice"},"reference":"BP-08","title":"Non-punishment decision recorded in writing with reasons"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-BP-09","of":"practice"},"reference":"BP-09","title":"Follow the contract and the clinic's invoices in surrogacy cases"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-BP-10","of":"practice"},"reference":"BP-10","title":"Parallel financial investigation from day one, with a named asset-recovery contact"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-BP-11","of":"practice"},"reference":"BP-11","title":"Typology letter to banks before a joint action day"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-BP-12","of":"practice"},"reference":"BP-12","title":"Liaison prosecutor joins the coordination meeting by secure video"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-Q-01","of":"question"},"reference":"Q-01","title":"How is the evidence of a victim secured before the trial?"},
{"after":{"cast":[],"spread":null},"before":{"cast":[],"spread":null},"rated":{"id":"item-Q-02","of":"question"},"reference":"Q-02","title":"Who asks online platforms for data in your country, and how?"}
]
},
"asked": null,
"changed": null
}
];
