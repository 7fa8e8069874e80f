// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const transfer_matrix: Recorded<'transfer_matrix'>[] = [
{
"answer": {
"columns": [
{"code":"BE","full_name":"Belgium","id":"party-BE","kind":"member_state","name":"Belgium","own_name":"België/Belgique"},
{"code":"BG","full_name":"Bulgaria","id":"party-BG","kind":"member_state","name":"Bulgaria","own_name":"България"},
{"code":"CZ","full_name":"Czechia","id":"party-CZ","kind":"member_state","name":"Czechia","own_name":"Česko"},
{"code":"DK","full_name":"Denmark","id":"party-DK","kind":"member_state","name":"Denmark","own_name":"Danmark"},
{"code":"DE","full_name":"Germany","id":"party-DE","kind":"member_state","name":"Germany","own_name":"Deutschland"},
{"code":"EE","full_name":"Estonia","id":"party-EE","kind":"member_state","name":"Estonia","own_name":"Eesti"},
{"code":"IE","full_name":"Ireland","id":"party-IE","kind":"member_state","name":"Ireland","own_name":"Éire/Ireland"},
{"code":"EL","full_name":"Greece","id":"party-EL","kind":"member_state","name":"Greece","own_name":"Ελλάδα"},
{"code":"ES","full_name":"Spain","id":"party-ES","kind":"member_state","name":"Spain","own_name":"España"},
{"code":"FR","full_name":"France","id":"party-FR","kind":"member_state","name":"France","own_name":"France"},
{"code":"HR","full_name":"Croatia","id":"party-HR","kind":"member_state","name":"Croatia","own_name":"Hrvatska"},
{"code":"IT","full_name":"Italy","id":"party-IT","kind":"member_state","name":"Italy","own_name":"Italia"},
{"code":"CY","full_name":"Cyprus","id":"party-CY","kind":"member_state","name":"Cyprus","own_name":"Κύπρος"},
{"code":"LV","full_name":"Latvia","id":"party-LV","kind":"member_state","name":"Latvia","own_name":"Latvija"},
{"code":"LT","full_name":"Lithuania","id":"party-LT","kind":"member_state","name":"Lithuania","own_name":"Lietuva"},
{"code":"LU","full_name":"Luxembourg","id":"party-LU","kind":"member_state","name":"Luxembourg","own_name":"Luxembourg"},
{"code":"HU","full_name":"Hungary","id":"party-HU","kind":"member_state","name":"Hungary","own_name":"Magyarország"},
{"code":"MT","full_name":"Malta","id":"party-MT","kind":"member_state","name":"Malta","own_name":"Malta"},
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
{"code":"US","full_name":"United States","id":"party-US","kind":"third_country","name":"United States","own_name":"United States"}
],
"label": "TLP:AMBER+STRICT",
"present": ["party-BE","party-BG","party-CZ","party-DK","party-DE","party-IE","party-EL","party-ES","party-FR","party-HR","party-IT","party-CY","party-LV","party-LT","party-HU","party-NL","party-AT","party-PL","party-PT","party-RO","party-SI","party-SK","party-FI","party-SE","party-AL","party-MK","party-NO","party-RS","party-CH","party-UK","party-US"],
"rows": [
{"answers":[{"condition":"Different rules on disclosure","party":"party-BG","state":"in_use"},{"condition":"Different rules on disclosure","party":"party-IE","state":"in_use"},{"condition":"Different rules on disclosure","party":"party-RO","state":"in_use"},{"condition":"Different rules on disclosure","party":"party-DK","state":"possible"},{"condition":"Different rules on disclosure","party":"party-NL","state":"possible"},{"condition":"Different rules on disclosure","party":"party-CZ","state":"under_study"},{"condition":"Different rules on disclosure","party":"party-BE","state":"blocked_by_law"}],"asked":true,"conditions":"needs a partner State that can open its own investigation and a working language common to both teams","label":"TLP:GREEN","practice":"item-BP-01","reference":"BP-01","sources":["party-RO"],"title":"Open a JIT with the state of origin before the first arrests"},
{"answers":[],"asked":true,"conditions":"needs a national rule on the integrity of digital evidence","label":"TLP:GREEN","practice":"item-BP-02","reference":"BP-02","sources":["party-NL"],"title":"Preserve advertisement pages with a signed capture protocol"},
{"answers":[],"asked":false,"conditions":"depends on forensic tools available in the executing State","label":"TLP:AMBER","practice":"item-BP-03","reference":"BP-03","sources":[],"title":"One list of accepted digital-evidence formats for EIO annexes"},
{"answers":[],"asked":true,"conditions":"needs a rule that allows the recording to replace the hearing at trial","label":"TLP:GREEN","practice":"item-BP-04","reference":"BP-04","sources":["party-BE"],"title":"Victim interviewed once, on video, by a trained team of the victim's language"},
{"answers":[],"asked":true,"conditions":"needs a legal basis for inspections together with police","label":"TLP:GREEN","practice":"item-BP-05","reference":"BP-05","sources":["party-ES"],"title":"Joint inspections with labour inspectors and a prosecutor on call"},
{"answers":[],"asked":true,"conditions":"indicators must be adapted to national case law","label":"TLP:GREEN","practice":"item-BP-06","reference":"BP-06","sources":["party-DE"],"title":"Checklist that tells bad employment from labour exploitation"},
{"answers":[],"asked":true,"conditions":"needs custody time limits that allow a delay of the decision","label":"TLP:GREEN","practice":"item-BP-07","reference":"BP-07","sources":["party-UK"],"title":"Early screening of arrested minors for signs of forced criminality"},
{"answers":[],"asked":false,"conditions":"needs discretion or a duty of the prosecutor at charging stage","label":"TLP:AMBER","practice":"item-BP-08","reference":"BP-08","sources":[],"title":"Non-punishment decision recorded in writing with reasons"},
{"answers":[],"asked":false,"conditions":"depends on the national surrogacy regime and on the offence available","label":"TLP:AMBER+STRICT","practice":"item-BP-09","reference":"BP-09","sources":[],"title":"Follow the contract and the clinic's invoices in surrogacy cases"},
{"answers":[],"asked":true,"conditions":"needs financial investigators available to prosecutors","label":"TLP:GREEN","practice":"item-BP-10","reference":"BP-10","sources":["party-DE"],"title":"Parallel financial investigation from day one, with a named asset-recovery contact"},
{"answers":[],"asked":true,"conditions":"needs a public-private forum or a financial intelligence unit willing to send the letter","label":"TLP:AMBER","practice":"item-BP-11","reference":"BP-11","sources":["party-PT"],"title":"Typology letter to banks before a joint action day"},
{"answers":[],"asked":true,"conditions":"for all third States with a liaison prosecutor; otherwise through contact points","label":"TLP:GREEN","practice":"item-BP-12","reference":"BP-12","sources":["party-CH"],"title":"Liaison prosecutor joins the coordination meeting by secure video"}
]
},
"asked": null,
"changed": null
}
];
