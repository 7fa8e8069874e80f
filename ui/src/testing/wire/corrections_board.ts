// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const corrections_board: Recorded<'corrections_board'>[] = [
{
"answer": {
"corrections": [
{"agreed":"","asked_by":"Romania","asked_on":"2024-07-04","asker":{"kind":"delegation","who":"delegation-RO"},"code":"RO","delegation":"delegation-RO","drafted":"The amending directive was published on 24 June 2024 and enters into force in July; two years to transpose.","id":"item-N-02","item":"item-I-02","kind":"information","label":"TLP:CLEAR","meeting":"meeting-3","note":"item-N-02","note_revision":1,"number":"2","reason":"The recording says otherwise","reference":"N-02","remark":"By telephone","requested":"Another wording.","revision":2,"state":"refused","text":"The amending directive was published on 24 June 2024 and enters into force in July; two years to transpose.","title":"The amended Anti-Trafficking Directive: what changes for prosecutors","under_the_rule":false},
{"agreed":"","asked_by":"Germany","asked_on":"2024-07-04","asker":{"kind":"delegation","who":"delegation-DE"},"code":"DE","delegation":"delegation-DE","drafted":"Asked that preservation be requested before the first interview.","id":"item-N-04","item":"item-I-04","kind":"intervention","label":"TLP:AMBER","meeting":"meeting-3","note":"item-N-04","note_revision":1,"number":"4","reason":"","reference":"N-04","remark":"By telephone","requested":"Orders reach only some providers.","revision":1,"state":"open","text":"Asked that preservation be requested before the first interview.","title":"Judicial aspects of the online dimension: recruitment, advertising, e-evidence","under_the_rule":true}
],
"entries": [
{"id":"item-N-01","number":"1","reference":"N-01","text":"Agenda adopted; items 11 and 12 swapped compared with draft v0.3."},
{"id":"item-N-16","number":"1","reference":"N-16","text":"House rules read out: no recording, photo consent list respected, online participants muted unless called."},
{"id":"item-N-02","number":"2","reference":"N-02","text":"The amending directive was published on 24 June 2024 and enters into force in July; two years to transpose."},
{"id":"item-N-17","number":"2","reference":"N-17","text":"Asked whether the knowing use of services covers all forms of exploitation."},
{"id":"item-N-18","number":"2","reference":"N-18","text":"Services provided by a victim are covered where the user knows; States may go further."},
{"id":"item-N-03","number":"3","reference":"N-03","text":"Short-lived profiles; recruiters move victims between platforms within days."},
{"id":"item-N-19","number":"3","reference":"N-19","text":"Two action weeks are planned for the second half of the year; prosecutors are invited to the planning stage."},
{"id":"item-N-20","number":"3","reference":"N-20","text":"Asked how financial analysis is included in the operational actions."},
{"id":"item-N-04","number":"4","reference":"N-04","text":"Asked that preservation be requested before the first interview."},
{"id":"item-N-21","number":"4","reference":"N-21","text":"A signed capture protocol was accepted by courts of first and second instance."},
{"id":"item-N-05","number":"4","reference":"N-05","text":"Which capture standard do courts accept?"},
{"id":"item-N-22","number":"4","reference":"N-22","text":"Time stamps without a zone caused an acquittal on one count; the zone should be part of the record."},
{"id":"item-N-23","number":"4","reference":"N-23","text":"The Atlas shows the authority competent for each measure and was updated in spring."},
{"id":"item-N-26","number":"5b","reference":"N-26","text":"Retained documents alone were not enough in two decisions of higher courts."},
{"id":"item-N-24","number":"5a","reference":"N-24","text":"Interpreters change between hearings; key words should be agreed in advance."},
{"id":"item-N-25","number":"5a","reference":"N-25","text":"Support persons present from the first contact kept victims in contact with the authorities."},
{"id":"item-N-27","number":"5b","reference":"N-27","text":"How far up a chain of subcontractors may liability go?"},
{"id":"item-N-06","number":"5a","reference":"N-06","text":"One interview, recorded, should be the rule; exceptions reasoned."},
{"id":"item-N-07","number":"5b","reference":"N-07","text":"A shared list of indicators would help; debt and retained documents weigh most."},
{"id":"item-N-29","number":"6","reference":"N-29","text":"Online participants could not follow workshop B for ten minutes; a summary was sent."},
{"id":"item-N-28","number":"6","reference":"N-28","text":"Both workshops see early contact with the State of origin as the most useful single measure."},
{"id":"item-N-08","number":"7","reference":"N-08","text":"Early screening changed charging decisions in a noticeable share of cases."},
{"id":"item-N-09","number":"7","reference":"N-09","text":"Practice differs between courts («διαφορετική πρακτική»)."},
{"id":"item-N-30","number":"7","reference":"N-30","text":"In Italy the decision is recorded on one page and follows the file."},
{"id":"item-N-31","number":"7","reference":"N-31","text":"Begging and theft are the offences most often committed under control of others."},
{"id":"item-N-10","number":"8","reference":"N-10","text":"First cases show brokers in one state, clinic in another, payment in a third."},
{"id":"item-N-32","number":"8","reference":"N-32","text":"Contracts in two languages differed on the amount to be paid."},
{"id":"item-N-11","number":"8","reference":"N-11","text":"(restricted detail on a live matter: to be removed, case data)"},
{"id":"item-N-33","number":"8","reference":"N-33","text":"Which authority protects the child's interest during the investigation?"},
{"id":"item-N-34","number":"9","reference":"N-34","text":"Means are examined for adults only; for children the question does not arise."},
{"id":"item-N-12","number":"9","reference":"N-12","text":"Table of concepts to be completed in writing."},
{"id":"item-N-13","number":"10","reference":"N-13","text":"Freezing within 24 hours needs a named contact and a template."},
{"id":"item-N-35","number":"10","reference":"N-35","text":"Many small transfers to the same receiver are a stronger sign than one large sum."},
{"id":"item-N-36","number":"10","reference":"N-36","text":"A template for urgent freezing requests will be shared by the end of September (A-05)."},
{"id":"item-N-37","number":"11","reference":"N-37","text":"Accounts can be preserved on a short written notice; disclosure needs an order."},
{"id":"item-N-14","number":"11","reference":"N-14","text":"Compliance can react to typologies but not to names without a request."},
{"id":"item-N-39","number":"12","reference":"N-39","text":"Funding covers interpretation, translation and travel; applications are short."},
{"id":"item-N-38","number":"12","reference":"N-38","text":"A liaison prosecutor can tell before drafting whether a request will be executed."},
{"id":"item-N-15","number":"13","reference":"N-15","text":"Next meeting in 2025; private-sector dialogue to continue."},
{"id":"item-N-40","number":"14","reference":"N-40","text":"The co-chairs thanked the participants and the secretariat; meeting closed at 16:28."}
],
"now": "2024-06-24T09:02:00",
"replies": [],
"silences": [
{"agreed":[{"delegation":"delegation-AT","on":"2024-06-24"}],"clears":36,"closed":null,"closed_words":"","id":"id-114","item":"","meeting":"meeting-3","opened":"2024-06-24T09:02:00","remark":"Sent round by mail","revision":2,"scope":{"kind":"meeting"},"sent":[{"note":"item-N-01","revision":1},{"note":"item-N-16","revision":1},{"note":"item-N-02","revision":1},{"note":"item-N-17","revision":1},{"note":"item-N-18","revision":1},{"note":"item-N-03","revision":1},{"note":"item-N-19","revision":1},{"note":"item-N-20","revision":1},{"note":"item-N-04","revision":1},{"note":"item-N-21","revision":1},{"note":"item-N-05","revision":1},{"note":"item-N-22","revision":1},{"note":"item-N-23","revision":1},{"note":"item-N-26","revision":1},{"note":"item-N-24","revision":1},{"note":"item-N-25","revision":1},{"note":"item-N-27","revision":1},{"note":"item-N-06","revision":1},{"note":"item-N-07","revision":1},{"note":"item-N-29","revision":1},{"note":"item-N-28","revision":1},{"note":"item-N-08","revision":1},{"note":"item-N-09","revision":1},{"note":"item-N-30","revision":1},{"note":"item-N-31","revision":1},{"note":"item-N-33","revision":1},{"note":"item-N-34","revision":1},{"note":"item-N-12","revision":1},{"note":"item-N-13","revision":1},{"note":"item-N-35","revision":1},{"note":"item-N-36","revision":1},{"note":"item-N-37","revision":1},{"note":"item-N-14","revision":1},{"note":"item-N-39","revision":1},{"note":"item-N-38","revision":1},{"note":"item-N-15","revision":1},{"note":"item-N-40","revision":1}],"standings":[{"code":"BE","delegation":"delegation-BE","name":"Belgium","standing":"silent"},{"code":"BG","delegation":"delegation-BG","name":"Bulgaria","standing":"silent"},{"code":"CZ","delegation":"delegation-CZ","name":"Czechia","standing":"silent"},{"code":"DK","delegation":"delegation-DK","name":"Denmark","standing":"silent"},{"code":"DE","delegation":"delegation-DE","name":"Germany","standing":"correction_open"},{"code":"IE","delegation":"delegation-IE","name":"Ireland","standing":"silent"},{"code":"EL","delegation":"delegation-EL","name":"Greece","standing":"silent"},{"code":"ES","delegation":"delegation-ES","name":"Spain","standing":"silent"},{"code":"FR","delegation":"delegation-FR","name":"France","standing":"silent"},{"code":"HR","delegation":"delegation-HR","name":"Croatia","standing":"silent"},{"code":"IT","delegation":"delegation-IT","name":"Italy","standing":"silent"},{"code":"CY","delegation":"delegation-CY","name":"Cyprus","standing":"silent"},{"code":"LV","delegation":"delegation-LV","name":"Latvia","standing":"silent"},{"code":"LT","delegation":"delegation-LT","name":"Lithuania","standing":"silent"},{"code":"HU","delegation":"delegation-HU","name":"Hungary","standing":"silent"},{"code":"NL","delegation":"delegation-NL","name":"Netherlands","standing":"silent"},{"code":"AT","delegation":"delegation-AT","name":"Austria","standing":"agreed"},{"code":"PL","delegation":"delegation-PL","name":"Poland","standing":"silent"},{"code":"PT","delegation":"delegation-PT","name":"Portugal","standing":"silent"},{"code":"RO","delegation":"delegation-RO","name":"Romania","standing":"correction_settled"},{"code":"SI","delegation":"delegation-SI","name":"Slovenia","standing":"silent"},{"code":"SK","delegation":"delegation-SK","name":"Slovakia","standing":"silent"},{"code":"FI","delegation":"delegation-FI","name":"Finland","standing":"silent"},{"code":"SE","delegation":"delegation-SE","name":"Sweden","standing":"silent"},{"code":"AL","delegation":"delegation-AL","name":"Albania","standing":"silent"},{"code":"MK","delegation":"delegation-MK","name":"North Macedonia","standing":"silent"},{"code":"NO","delegation":"delegation-NO","name":"Norway","standing":"silent"},{"code":"RS","delegation":"delegation-RS","name":"Serbia","standing":"silent"},{"code":"CH","delegation":"delegation-CH","name":"Switzerland","standing":"silent"},{"code":"UK","delegation":"delegation-UK","name":"United Kingdom","standing":"silent"},{"code":"US","delegation":"delegation-US","name":"United States","standing":"silent"},{"code":"EUROJUST","delegation":"delegation-EUROJUST","name":"Eurojust","standing":"silent"},{"code":"COM","delegation":"delegation-COM","name":"European Commission","standing":"silent"},{"code":"EUROPOL","delegation":"delegation-EUROPOL","name":"Europol","standing":"silent"},{"code":"EMPACT","delegation":"delegation-EMPACT","name":"EMPACT","standing":"silent"}],"state":"running","until":"2024-07-02T07:02:00","until_words":"2 July 2024, 07:02"}
]
},
"asked": null,
"changed": null
}
];
