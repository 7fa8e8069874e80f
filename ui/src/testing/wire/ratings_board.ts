// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const ratings_board: Recorded<'ratings_board'>[] = [
{
"answer": {
"delegations": [
{"code":"BE","full_name":"Belgium","id":"party-BE","kind":"member_state","name":"Belgium","own_name":"België/Belgique"},
{"code":"BG","full_name":"Bulgaria","id":"party-BG","kind":"member_state","name":"Bulgaria","own_name":"България"},
{"code":"CZ","full_name":"Czechia","id":"party-CZ","kind":"member_state","name":"Czechia","own_name":"Česko"},
{"code":"DK","full_name":"Denmark","id":"party-DK","kind":"member_state","name":"Denmark","own_name":"Danmark"},
{"code":"DE","full_name":"Germany","id":"party-DE","kind":"member_state","name":"Germany","own_name":"Deutschland"},
{"code":"IE","full_name":"Ireland","id":"party-IE","kind":"member_state","name":"Ireland","own_name":"Éire/Ireland"},
{"code":"EL","full_name":"Greece","id":"party-EL","kind":"member_state","name":"Greece","own_name":"Ελλάδα"},
{"code":"ES","full_name":"Spain","id":"party-ES","kind":"member_state","name":"Spain","own_name":"España"},
{"code":"FR","full_name":"France","id":"party-FR","kind":"member_state","name":"France","own_name":"France"},
{"code":"HR","full_name":"Croatia","id":"party-HR","kind":"member_state","name":"Croatia","own_name":"Hrvatska"},
{"code":"IT","full_name":"Italy","id":"party-IT","kind":"member_state","name":"Italy","own_name":"Italia"},
{"code":"CY","full_name":"Cyprus","id":"party-CY","kind":"member_state","name":"Cyprus","own_name":"Κύπρος"},
{"code":"LV","full_name":"Latvia","id":"party-LV","kind":"member_state","name":"Latvia","own_name":"Latvija"},
{"code":"LT","full_name":"Lithuania","id":"party-LT","kind":"member_state","name":"Lithuania","own_name":"Lietuva"},
{"code":"HU","full_name":"Hungary","id":"party-HU","kind":"member_state","name":"Hungary","own_name":"Magyarország"},
{"code":"NL","full_name":"Netherlands","id":"party-NL","kind":"member_state","name":"Netherlands","own_name":"Nederland"},
{"code":"AT","full_name":"Austria","id":"party-AT","kind":"member_state","name":"Austria","own_name":"Österreich"},
{"code":"PL","full_name":"Poland","id":"party-PL","kind":"member_state","name":"Poland","own_name":"Polska"},
{"code":"PT","full_name":"Portugal","id":"party-PT","kind":"member_state","name":"Portugal","own_name":"Portugal"},
{"code":"RO","full_name":"Romania","id":"party-RO","kind":"member_state","name":"Romania","own_name":"România"},
{"code":"SI","full_name":"Slovenia","id":"party-SI","kind":"member_state","name":"Slovenia","own_name":"Slovenija"},
{"code":"SK","full_name":"Slovakia","id":"party-SK","kind":"member_state","name":"Slovakia","own_name":"Slovensko"},
{"code":"FI","full_name":"Finland","id":"party-FI","kind":"member_state","name":"Finland","own_name":"Suomi/Finland"},
{"code":"SE","full_name":"Sweden","id":"party-SE","kind":"member_state","name":"Sweden","own_name":"Sverige"},
{"code":"AL","full_name":"Albania","id":"party-AL","kind":"third_country","name":"Albania","own_name":"Shqipëria"},
{"code":"MK","full_name":"North Macedonia","id":"party-MK","kind":"third_country","name":"North Macedonia","own_name":"Северна Македонија"},
{"code":"NO","full_name":"Norway","id":"party-NO","kind":"third_country","name":"Norway","own_name":"Norge/Noreg"},
{"code":"RS","full_name":"Serbia","id":"party-RS","kind":"third_country","name":"Serbia","own_name":"Србија / Srbija"},
{"code":"CH","full_name":"Switzerland","id":"party-CH","kind":"third_country","name":"Switzerland","own_name":"Schweiz/Suisse/Svizzera/Svizra"},
{"code":"UK","full_name":"United Kingdom","id":"party-UK","kind":"third_country","name":"United Kingdom","own_name":"United Kingdom"},
{"code":"US","full_name":"United States","id":"party-US","kind":"third_country","name":"United States","own_name":"United States"},
{"code":"EUROJUST","full_name":"European Union Agency for Criminal Justice Cooperation","id":"party-EUROJUST","kind":"eu_body","name":"Eurojust","own_name":""},
{"code":"COM","full_name":"European Commission","id":"party-COM","kind":"eu_body","name":"European Commission","own_name":""},
{"code":"EUROPOL","full_name":"European Union Agency for Law Enforcement Cooperation","id":"party-EUROPOL","kind":"eu_body","name":"Europol","own_name":""},
{"code":"EMPACT","full_name":"European Multidisciplinary Platform Against Criminal Threats","id":"party-EMPACT","kind":"eu_body","name":"EMPACT","own_name":""}
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
