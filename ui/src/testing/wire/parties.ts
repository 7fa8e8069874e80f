// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const parties: Recorded<'parties'>[] = [
{
"answer": [
{
"code": "BE",
"full_name": "Belgium",
"id": "party-BE",
"kind": "member_state",
"name": "Belgium",
"own_name": "België/Belgique"
},
{
"code": "BG",
"full_name": "Bulgaria",
"id": "party-BG",
"kind": "member_state",
"name": "Bulgaria",
"own_name": "България"
},
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
{
"code": "LU",
"full_name": "Luxembourg",
"id": "party-LU",
"kind": "member_state",
"name": "Luxembourg",
"own_name": "Luxembourg"
},
{"code":"HU","full_name":"Hungary","id":"party-HU","kind":"member_state","name":"Hungary","own_name":"Magyarország"},
{"code":"MT","full_name":"Malta","id":"party-MT","kind":"member_state","name":"Malta","own_name":"Malta"},
{
"code": "NL",
"full_name": "Netherlands",
"id": "party-NL",
"kind": "member_state",
"name": "Netherlands",
"own_name": "Nederland"
},
{"code":"AT","full_name":"Austria","id":"party-AT","kind":"member_state","name":"Austria","own_name":"Österreich"},
{"code":"PL","full_name":"Poland","id":"party-PL","kind":"member_state","name":"Poland","own_name":"Polska"},
{"code":"PT","full_name":"Portugal","id":"party-PT","kind":"member_state","name":"Portugal","own_name":"Portugal"},
{"code":"RO","full_name":"Romania","id":"party-RO","kind":"member_state","name":"Romania","own_name":"România"},
{"code":"SI","full_name":"Slovenia","id":"party-SI","kind":"member_state","name":"Slovenia","own_name":"Slovenija"},
{"code":"SK","full_name":"Slovakia","id":"party-SK","kind":"member_state","name":"Slovakia","own_name":"Slovensko"},
{"code":"FI","full_name":"Finland","id":"party-FI","kind":"member_state","name":"Finland","own_name":"Suomi/Finland"},
{"code":"SE","full_name":"Sweden","id":"party-SE","kind":"member_state","name":"Sweden","own_name":"Sverige"},
{"code":"AL","full_name":"Albania","id":"party-AL","kind":"third_country","name":"Albania","own_name":"Shqipëria"},
{
"code": "AM",
"full_name": "Armenia",
"id": "party-AM",
"kind": "third_country",
"name": "Armenia",
"own_name": "Հայաստան"
},
{
"code": "BA",
"full_name": "Bosnia and Herzegovina",
"id": "party-BA",
"kind": "third_country",
"name": "Bosnia and Herzegovina",
"own_name": "Bosna i Hercegovina / Босна и Херцеговина"
},
{
"code": "GE",
"full_name": "Georgia",
"id": "party-GE",
"kind": "third_country",
"name": "Georgia",
"own_name": "საქართველო"
},
{"code":"IS","full_name":"Iceland","id":"party-IS","kind":"third_country","name":"Iceland","own_name":"Ísland"},
{
"code": "XK",
"full_name": "Kosovo",
"id": "party-XK",
"kind": "third_country",
"name": "Kosovo",
"own_name": "Kosovë/Kosovo / Косово"
},
{
"code": "LI",
"full_name": "Liechtenstein",
"id": "party-LI",
"kind": "third_country",
"name": "Liechtenstein",
"own_name": "Liechtenstein"
},
{"code":"MD","full_name":"Moldova","id":"party-MD","kind":"third_country","name":"Moldova","own_name":"Moldova"},
{
"code": "ME",
"full_name": "Montenegro",
"id": "party-ME",
"kind": "third_country",
"name": "Montenegro",
"own_name": "Crna Gora / Црна Гора"
},
{
"code": "MK",
"full_name": "North Macedonia",
"id": "party-MK",
"kind": "third_country",
"name": "North Macedonia",
"own_name": "Северна Македонија"
},
{"code":"NO","full_name":"Norway","id":"party-NO","kind":"third_country","name":"Norway","own_name":"Norge/Noreg"},
{
"code": "RS",
"full_name": "Serbia",
"id": "party-RS",
"kind": "third_country",
"name": "Serbia",
"own_name": "Србија / Srbija"
},
{
"code": "CH",
"full_name": "Switzerland",
"id": "party-CH",
"kind": "third_country",
"name": "Switzerland",
"own_name": "Schweiz/Suisse/Svizzera/Svizra"
},
{"code":"TR","full_name":"Türkiye","id":"party-TR","kind":"third_country","name":"Türkiye","own_name":"Türkiye"},
{"code":"UA","full_name":"Ukraine","id":"party-UA","kind":"third_country","name":"Ukraine","own_name":"Україна"},
{
"code": "UK",
"full_name": "United Kingdom",
"id": "party-UK",
"kind": "third_country",
"name": "United Kingdom",
"own_name": "United Kingdom"
},
{
"code": "US",
"full_name": "United States",
"id": "party-US",
"kind": "third_country",
"name": "United States",
"own_name": "United States"
},
{
"code": "EUROJUST",
"full_name": "European Union Agency for Criminal Justice Cooperation",
"id": "party-EUROJUST",
"kind": "eu_body",
"name": "Eurojust",
"own_name": ""
},
{
"code": "COM",
"full_name": "European Commission",
"id": "party-COM",
"kind": "eu_body",
"name": "European Commission",
"own_name": ""
},
{
"code": "EUATC",
"full_name": "EU Anti-Trafficking Coordinator",
"id": "party-EUATC",
"kind": "eu_body",
"name": "EU Anti-Trafficking Coordinator",
"own_name": ""
},
{
"code": "EUROPOL",
"full_name": "European Union Agency for Law Enforcement Cooperation",
"id": "party-EUROPOL",
"kind": "eu_body",
"name": "Europol",
"own_name": ""
},
{
"code": "EMPACT",
"full_name": "European Multidisciplinary Platform Against Criminal Threats",
"id": "party-EMPACT",
"kind": "eu_body",
"name": "EMPACT",
"own_name": ""
},
{
"code": "EPPO",
"full_name": "European Public Prosecutor's Office",
"id": "party-EPPO",
"kind": "eu_body",
"name": "European Public Prosecutor's Office",
"own_name": ""
},
{
"code": "FRONTEX",
"full_name": "European Border and Coast Guard Agency",
"id": "party-FRONTEX",
"kind": "eu_body",
"name": "Frontex",
"own_name": ""
},
{
"code": "FRA",
"full_name": "European Union Agency for Fundamental Rights",
"id": "party-FRA",
"kind": "eu_body",
"name": "Fundamental Rights Agency",
"own_name": ""
},
{
"code": "EIGE",
"full_name": "European Institute for Gender Equality",
"id": "party-EIGE",
"kind": "eu_body",
"name": "EIGE",
"own_name": ""
},
{
"code": "CEPOL",
"full_name": "European Union Agency for Law Enforcement Training",
"id": "party-CEPOL",
"kind": "eu_body",
"name": "CEPOL",
"own_name": ""
},
{
"code": "EUAA",
"full_name": "European Union Agency for Asylum",
"id": "party-EUAA",
"kind": "eu_body",
"name": "EUAA",
"own_name": ""
},
{
"code": "EU-LISA",
"full_name": "European Union Agency for the Operational Management of Large-Scale IT Systems in the Area of Freedom, Security and Justice",
"id": "party-EU-LISA",
"kind": "eu_body",
"name": "eu-LISA",
"own_name": ""
},
{
"code": "EMCDDA",
"full_name": "European Monitoring Centre for Drugs and Drug Addiction",
"id": "party-EMCDDA",
"kind": "eu_body",
"name": "EMCDDA",
"own_name": ""
},
{
"code": "ELA",
"full_name": "European Labour Authority",
"id": "party-ELA",
"kind": "eu_body",
"name": "European Labour Authority",
"own_name": ""
},
{
"code": "EUROFOUND",
"full_name": "European Foundation for the Improvement of Living and Working Conditions",
"id": "party-EUROFOUND",
"kind": "eu_body",
"name": "Eurofound",
"own_name": ""
},
{
"code": "GSC",
"full_name": "General Secretariat of the Council",
"id": "party-GSC",
"kind": "eu_body",
"name": "General Secretariat of the Council",
"own_name": ""
},
{
"code": "EEAS",
"full_name": "European External Action Service",
"id": "party-EEAS",
"kind": "eu_body",
"name": "European External Action Service",
"own_name": ""
},
{
"code": "EJN",
"full_name": "European Judicial Network in criminal matters",
"id": "party-EJN",
"kind": "eu_body",
"name": "European Judicial Network",
"own_name": ""
},
{"code":"JITSN","full_name":"JITs Network","id":"party-JITSN","kind":"eu_body","name":"JITs Network","own_name":""},
{
"code": "GENNET",
"full_name": "Network for investigation and prosecution of genocide, crimes against humanity and war crimes",
"id": "party-GENNET",
"kind": "eu_body",
"name": "Genocide Network",
"own_name": ""
},
{
"code": "EJTN",
"full_name": "European Judicial Training Network",
"id": "party-EJTN",
"kind": "eu_body",
"name": "EJTN",
"own_name": ""
},
{
"code": "NREM",
"full_name": "Network of National Rapporteurs or Equivalent Mechanisms",
"id": "party-NREM",
"kind": "eu_body",
"name": "NREM",
"own_name": ""
},
{"code":"OLAF","full_name":"European Anti-Fraud Office","id":"party-OLAF","kind":"eu_body","name":"OLAF","own_name":""},
{
"code": "UNODC",
"full_name": "United Nations Office on Drugs and Crime",
"id": "party-UNODC",
"kind": "international_organisation",
"name": "UNODC",
"own_name": ""
},
{
"code": "OSCE",
"full_name": "Organization for Security and Co-operation in Europe, Special Representative for Combating Trafficking",
"id": "party-OSCE",
"kind": "international_organisation",
"name": "OSCE",
"own_name": ""
},
{
"code": "ODIHR",
"full_name": "OSCE Office for Democratic Institutions and Human Rights",
"id": "party-ODIHR",
"kind": "international_organisation",
"name": "ODIHR",
"own_name": ""
},
{
"code": "COE",
"full_name": "Council of Europe",
"id": "party-COE",
"kind": "international_organisation",
"name": "Council of Europe",
"own_name": ""
},
{
"code": "GRETA",
"full_name": "Group of Experts on Action against Trafficking in Human Beings",
"id": "party-GRETA",
"kind": "international_organisation",
"name": "GRETA",
"own_name": ""
},
{
"code": "IOM",
"full_name": "International Organization for Migration",
"id": "party-IOM",
"kind": "international_organisation",
"name": "IOM",
"own_name": ""
},
{
"code": "ILO",
"full_name": "International Labour Organization",
"id": "party-ILO",
"kind": "international_organisation",
"name": "ILO",
"own_name": ""
},
{
"code": "ICMPD",
"full_name": "International Centre for Migration Policy Development",
"id": "party-ICMPD",
"kind": "international_organisation",
"name": "ICMPD",
"own_name": ""
},
{
"code": "INTERPOL",
"full_name": "International Criminal Police Organization",
"id": "party-INTERPOL",
"kind": "international_organisation",
"name": "Interpol",
"own_name": ""
},
{
"code": "UNHCR",
"full_name": "United Nations High Commissioner for Refugees",
"id": "party-UNHCR",
"kind": "international_organisation",
"name": "UNHCR",
"own_name": ""
},
{
"code": "SELEC",
"full_name": "Southeast European Law Enforcement Center",
"id": "party-SELEC",
"kind": "international_organisation",
"name": "SELEC",
"own_name": ""
},
{
"code": "INHOPE",
"full_name": "International Association of Internet Hotlines",
"id": "party-INHOPE",
"kind": "international_organisation",
"name": "INHOPE",
"own_name": ""
},
{
"code": "IAP",
"full_name": "International Association of Prosecutors",
"id": "party-IAP",
"kind": "international_organisation",
"name": "IAP",
"own_name": ""
},
{
"code": "CARIN",
"full_name": "Camden Asset Recovery Inter-agency Network",
"id": "party-CARIN",
"kind": "international_organisation",
"name": "CARIN",
"own_name": ""
},
{
"code": "LSI",
"full_name": "La Strada International",
"id": "party-LSI",
"kind": "civil_society",
"name": "La Strada International",
"own_name": ""
}
],
"asked": null,
"changed": null
}
];
