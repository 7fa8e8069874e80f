// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const preview_pouches: Recorded<'preview_pouches'>[] = [
{
"answer": [
{
"passages": [],
"preview": {"audience":"co_chairs","file_name":"THB-Focus-Group-3_pouch-co-chair-EUROJUST_v1-0_TLP-AMBER-STRICT.pouch","kind":"co_chair","label":"TLP:AMBER+STRICT","papers":["agenda","changes"],"version":"1.0","warnings":[],"withheld":[]},
"twin": ["THB-Focus-Group-3_agenda_v1-0_TLP-AMBER-STRICT.docx","THB-Focus-Group-3_calendar_TLP-AMBER-STRICT.ics","THB-Focus-Group-3_agenda-changes_v0-3_v1-0_TLP-AMBER-STRICT.docx"],
"whom": "co_chair:EUROJUST"
},
{
"passages": [],
"preview": {"audience":"co_chairs","file_name":"THB-Focus-Group-3_pouch-co-chair-COM_v1-0_TLP-AMBER-STRICT.pouch","kind":"co_chair","label":"TLP:AMBER+STRICT","papers":["agenda","changes"],"version":"1.0","warnings":[],"withheld":[]},
"twin": ["THB-Focus-Group-3_agenda_v1-0_TLP-AMBER-STRICT.docx","THB-Focus-Group-3_calendar_TLP-AMBER-STRICT.ics","THB-Focus-Group-3_agenda-changes_v0-3_v1-0_TLP-AMBER-STRICT.docx"],
"whom": "co_chair:COM"
},
{
"passages": [{"after":".","answer":null,"before":"Practice differs between courts","item":"7","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09","remark":"The Greek words point to the speaker's affiliation although no name is printed: a re-identification check should warn.","source":[{"code":"EL","kind":"member_state","name":"Greece"}],"stays":false},{"after":" the decision is recorded on one page and follows the file.","answer":null,"before":"In ","item":"7","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30","remark":"The text names a country under the Chatham House Rule: an export should warn or ask for rewording.","source":[{"code":"IT","kind":"member_state","name":"Italy"}],"stays":false}],
"preview": {"audience":"co_chairs","file_name":"THB-Focus-Group-3_pouch-reader-co-chairs_v1-0_TLP-AMBER-STRICT.pouch","kind":"reader","label":"TLP:AMBER+STRICT","papers":["agenda","minutes"],"version":"1.0","warnings":[{"code":"passage","message":"N-09: Has words in another language: “ («διαφορετική πρακτική»)”. Reword it, or say why it may leave.","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09"},{"code":"passage","message":"N-30: Names a country: “Italy”. Reword it, or say why it may leave.","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30"}],"withheld":[{"count":1,"of":"entries","what":"entries","which":["N-11"],"why":"above_label"}]},
"twin": ["THB-Focus-Group-3_agenda_v1-0_TLP-AMBER-STRICT.docx","THB-Focus-Group-3_calendar_TLP-AMBER-STRICT.ics","THB-Focus-Group-3_notes_co-chairs_TLP-AMBER-STRICT.docx"],
"whom": "reader:co_chairs"
},
{
"passages": [{"after":".","answer":null,"before":"Practice differs between courts","item":"7","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09","remark":"The Greek words point to the speaker's affiliation although no name is printed: a re-identification check should warn.","source":[{"code":"EL","kind":"member_state","name":"Greece"}],"stays":false},{"after":" the decision is recorded on one page and follows the file.","answer":null,"before":"In ","item":"7","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30","remark":"The text names a country under the Chatham House Rule: an export should warn or ask for rewording.","source":[{"code":"IT","kind":"member_state","name":"Italy"}],"stays":false}],
"preview": {"audience":"organisation","file_name":"THB-Focus-Group-3_pouch-reader-organisation_TLP-AMBER-STRICT.pouch","kind":"reader","label":"TLP:AMBER+STRICT","papers":["minutes"],"version":null,"warnings":[{"code":"passage","message":"N-09: Has words in another language: “ («διαφορετική πρακτική»)”. Reword it, or say why it may leave.","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09"},{"code":"passage","message":"N-30: Names a country: “Italy”. Reword it, or say why it may leave.","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30"}],"withheld":[{"count":1,"of":"entries","what":"entries","which":["N-11"],"why":"above_label"}]},
"twin": ["THB-Focus-Group-3_notes_organisation_TLP-AMBER-STRICT.docx"],
"whom": "reader:organisation"
},
{
"passages": [{"after":".","answer":null,"before":"Practice differs between courts","item":"7","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09","remark":"The Greek words point to the speaker's affiliation although no name is printed: a re-identification check should warn.","source":[{"code":"EL","kind":"member_state","name":"Greece"}],"stays":false},{"after":" the decision is recorded on one page and follows the file.","answer":null,"before":"In ","item":"7","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30","remark":"The text names a country under the Chatham House Rule: an export should warn or ask for rewording.","source":[{"code":"IT","kind":"member_state","name":"Italy"}],"stays":false}],
"preview": {"audience":"member_states","file_name":"THB-Focus-Group-3_pouch-reader-member-states_TLP-AMBER.pouch","kind":"reader","label":"TLP:AMBER","papers":["minutes"],"version":null,"warnings":[{"code":"passage","message":"N-09: Has words in another language: “ («διαφορετική πρακτική»)”. Reword it, or say why it may leave.","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09"},{"code":"passage","message":"N-30: Names a country: “Italy”. Reword it, or say why it may leave.","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30"}],"withheld":[{"count":3,"of":"entries","what":"entries","which":["N-10","N-32","N-11"],"why":"above_label"}]},
"twin": ["THB-Focus-Group-3_notes_member-states_TLP-AMBER.docx"],
"whom": "reader:member_states"
},
{
"passages": [{"after":".","answer":null,"before":"Practice differs between courts","item":"7","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09","remark":"The Greek words point to the speaker's affiliation although no name is printed: a re-identification check should warn.","source":[{"code":"EL","kind":"member_state","name":"Greece"}],"stays":false},{"after":" the decision is recorded on one page and follows the file.","answer":null,"before":"In ","item":"7","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30","remark":"The text names a country under the Chatham House Rule: an export should warn or ask for rewording.","source":[{"code":"IT","kind":"member_state","name":"Italy"}],"stays":false}],
"preview": {"audience":"participants","file_name":"THB-Focus-Group-3_pouch-reader-participants_v1-0_TLP-AMBER.pouch","kind":"reader","label":"TLP:AMBER","papers":["agenda","minutes"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},{"code":"passage","message":"N-09: Has words in another language: “ («διαφορετική πρακτική»)”. Reword it, or say why it may leave.","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09"},{"code":"passage","message":"N-30: Names a country: “Italy”. Reword it, or say why it may leave.","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30"}],"withheld":[{"count":1,"of":"items","what":"stricter_texts","which":[],"why":"stricter"},{"count":3,"of":"entries","what":"entries","which":["N-10","N-32","N-11"],"why":"above_label"}]},
"twin": ["THB-Focus-Group-3_agenda_v1-0_TLP-AMBER.docx","THB-Focus-Group-3_calendar_TLP-AMBER.ics","THB-Focus-Group-3_notes_participants_TLP-AMBER.docx"],
"whom": "reader:participants"
},
{
"passages": [],
"preview": {"audience":"community","file_name":"THB-Focus-Group-3_pouch-reader-community_v1-0_TLP-GREEN.pouch","kind":"reader","label":"TLP:GREEN","papers":["agenda","minutes"],"version":"1.0","warnings":[],"withheld":[{"count":9,"of":"items","what":"stricter_items","which":[],"why":"closed_session"},{"count":16,"of":"items","what":"names","which":[],"why":"no_names"},{"count":19,"of":"entries","what":"entries","which":["N-03","N-19","N-20","N-04","N-21","N-26","N-24","N-29","N-08","N-09","N-30","N-10","N-32","N-11","N-33","N-35","N-37","N-39","N-38"],"why":"above_label"}]},
"twin": ["THB-Focus-Group-3_agenda_v1-0_TLP-GREEN.docx","THB-Focus-Group-3_calendar_TLP-GREEN.ics","THB-Focus-Group-3_notes_community_TLP-GREEN.docx"],
"whom": "reader:community"
},
{
"passages": [],
"preview": {"audience":"public","file_name":"THB-Focus-Group-3_pouch-reader-public_v1-0_TLP-CLEAR.pouch","kind":"reader","label":"TLP:CLEAR","papers":["agenda","minutes"],"version":"1.0","warnings":[],"withheld":[{"count":12,"of":"items","what":"stricter_items","which":[],"why":"closed_session"},{"count":16,"of":"items","what":"names","which":[],"why":"no_names"},{"count":36,"of":"entries","what":"entries","which":["N-17","N-18","N-03","N-19","N-20","N-04","N-21","N-05","N-22","N-23","N-26","N-24","N-25","N-27","N-06","N-07","N-29","N-28","N-08","N-09","N-30","N-31","N-10","N-32","N-11","N-33","N-34","N-12","N-13","N-35","N-36","N-37","N-14","N-39","N-38","N-15"],"why":"above_label"}]},
"twin": ["THB-Focus-Group-3_agenda_v1-0_TLP-CLEAR.docx","THB-Focus-Group-3_calendar_TLP-CLEAR.ics","THB-Focus-Group-3_notes_public_TLP-CLEAR.docx"],
"whom": "reader:public"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-BE"},"file_name":"THB-Focus-Group-3_pouch-delegation-BE_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-BE_TLP-AMBER.docx"],
"whom": "delegation:BE"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-BG"},"file_name":"THB-Focus-Group-3_pouch-delegation-BG_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-BG_TLP-AMBER.docx"],
"whom": "delegation:BG"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-CZ"},"file_name":"THB-Focus-Group-3_pouch-delegation-CZ_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-CZ_TLP-AMBER.docx"],
"whom": "delegation:CZ"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-DK"},"file_name":"THB-Focus-Group-3_pouch-delegation-DK_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-DK_TLP-AMBER.docx"],
"whom": "delegation:DK"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-DE"},"file_name":"THB-Focus-Group-3_pouch-delegation-DE_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-DE_TLP-AMBER.docx"],
"whom": "delegation:DE"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-IE"},"file_name":"THB-Focus-Group-3_pouch-delegation-IE_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-IE_TLP-AMBER.docx"],
"whom": "delegation:IE"
},
{
"passages": [{"after":".","answer":null,"before":"Practice differs between courts","item":"7","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09","remark":"The Greek words point to the speaker's affiliation although no name is printed: a re-identification check should warn.","source":[{"code":"EL","kind":"member_state","name":"Greece"}],"stays":false}],
"preview": {"audience":{"delegation":"delegation-EL"},"file_name":"THB-Focus-Group-3_pouch-delegation-EL_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"passage","message":"N-09: Has words in another language: “ («διαφορετική πρακτική»)”. Reword it, or say why it may leave.","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09"}],"withheld":[{"count":1,"of":"entries","what":"entries","which":["N-32"],"why":"above_label"},{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-7_delegation-EL_TLP-AMBER.docx"],
"whom": "delegation:EL"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-ES"},"file_name":"THB-Focus-Group-3_pouch-delegation-ES_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":1,"of":"entries","what":"entries","which":["N-10"],"why":"above_label"},{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-ES_TLP-AMBER.docx"],
"whom": "delegation:ES"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-FR"},"file_name":"THB-Focus-Group-3_pouch-delegation-FR_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-5a_delegation-FR_TLP-AMBER.docx"],
"whom": "delegation:FR"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-HR"},"file_name":"THB-Focus-Group-3_pouch-delegation-HR_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-4_delegation-HR_TLP-AMBER.docx"],
"whom": "delegation:HR"
},
{
"passages": [{"after":" the decision is recorded on one page and follows the file.","answer":null,"before":"In ","item":"7","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30","remark":"The text names a country under the Chatham House Rule: an export should warn or ask for rewording.","source":[{"code":"IT","kind":"member_state","name":"Italy"}],"stays":false}],
"preview": {"audience":{"delegation":"delegation-IT"},"file_name":"THB-Focus-Group-3_pouch-delegation-IT_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"passage","message":"N-30: Names a country: “Italy”. Reword it, or say why it may leave.","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30"}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-7_delegation-IT_TLP-AMBER.docx"],
"whom": "delegation:IT"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-CY"},"file_name":"THB-Focus-Group-3_pouch-delegation-CY_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-CY_TLP-AMBER.docx"],
"whom": "delegation:CY"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-LV"},"file_name":"THB-Focus-Group-3_pouch-delegation-LV_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-LV_TLP-AMBER.docx"],
"whom": "delegation:LV"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-LT"},"file_name":"THB-Focus-Group-3_pouch-delegation-LT_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-8_delegation-LT_TLP-AMBER.docx"],
"whom": "delegation:LT"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-HU"},"file_name":"THB-Focus-Group-3_pouch-delegation-HU_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-HU_TLP-AMBER.docx"],
"whom": "delegation:HU"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-NL"},"file_name":"THB-Focus-Group-3_pouch-delegation-NL_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-4_delegation-NL_TLP-AMBER.docx"],
"whom": "delegation:NL"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-AT"},"file_name":"THB-Focus-Group-3_pouch-delegation-AT_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-AT_TLP-AMBER.docx"],
"whom": "delegation:AT"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-PL"},"file_name":"THB-Focus-Group-3_pouch-delegation-PL_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-5b_delegation-PL_TLP-AMBER.docx"],
"whom": "delegation:PL"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-PT"},"file_name":"THB-Focus-Group-3_pouch-delegation-PT_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-5b_delegation-PT_TLP-AMBER.docx"],
"whom": "delegation:PT"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-RO"},"file_name":"THB-Focus-Group-3_pouch-delegation-RO_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-4_delegation-RO_TLP-AMBER.docx"],
"whom": "delegation:RO"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-SI"},"file_name":"THB-Focus-Group-3_pouch-delegation-SI_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-SI_TLP-AMBER.docx"],
"whom": "delegation:SI"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-SK"},"file_name":"THB-Focus-Group-3_pouch-delegation-SK_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-7_delegation-SK_TLP-AMBER.docx"],
"whom": "delegation:SK"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-FI"},"file_name":"THB-Focus-Group-3_pouch-delegation-FI_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-FI_TLP-AMBER.docx"],
"whom": "delegation:FI"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-SE"},"file_name":"THB-Focus-Group-3_pouch-delegation-SE_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-SE_TLP-AMBER.docx"],
"whom": "delegation:SE"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-AL"},"file_name":"THB-Focus-Group-3_pouch-delegation-AL_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-AL_TLP-AMBER.docx"],
"whom": "delegation:AL"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-MK"},"file_name":"THB-Focus-Group-3_pouch-delegation-MK_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-MK_TLP-AMBER.docx"],
"whom": "delegation:MK"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-NO"},"file_name":"THB-Focus-Group-3_pouch-delegation-NO_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-NO_TLP-AMBER.docx"],
"whom": "delegation:NO"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-RS"},"file_name":"THB-Focus-Group-3_pouch-delegation-RS_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-RS_TLP-AMBER.docx"],
"whom": "delegation:RS"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-CH"},"file_name":"THB-Focus-Group-3_pouch-delegation-CH_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-12_delegation-CH_TLP-AMBER.docx"],
"whom": "delegation:CH"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-UK"},"file_name":"THB-Focus-Group-3_pouch-delegation-UK_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-UK_TLP-AMBER.docx"],
"whom": "delegation:UK"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-US"},"file_name":"THB-Focus-Group-3_pouch-delegation-US_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","matrix_sheet","statement_sheet","question_sheet"],"version":null,"warnings":[{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-US_TLP-AMBER.docx"],
"whom": "delegation:US"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-EUROJUST"},"file_name":"THB-Focus-Group-3_pouch-delegation-EUROJUST_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-EUROJUST_TLP-AMBER.docx"],
"whom": "delegation:EUROJUST"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-COM"},"file_name":"THB-Focus-Group-3_pouch-delegation-COM_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-2_delegation-COM_TLP-GREEN.docx"],
"whom": "delegation:COM"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-EUROPOL"},"file_name":"THB-Focus-Group-3_pouch-delegation-EUROPOL_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":1,"of":"entries","what":"entries","which":["N-11"],"why":"above_label"},{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_delegation-EUROPOL_TLP-AMBER.docx"],
"whom": "delegation:EUROPOL"
},
{
"passages": [],
"preview": {"audience":{"delegation":"delegation-EMPACT"},"file_name":"THB-Focus-Group-3_pouch-delegation-EMPACT_TLP-AMBER.pouch","kind":"delegation","label":"TLP:AMBER","papers":["minutes","statement_sheet","question_sheet"],"version":null,"warnings":[],"withheld":[{"count":2,"of":"records","what":"records","which":["BP-03","BP-08"],"why":"gives_away"},{"count":1,"of":"records","what":"records","which":["BP-09"],"why":"unfinished"}]},
"twin": ["THB-Focus-Group-3_notes_item-3_delegation-EMPACT_TLP-AMBER.docx"],
"whom": "delegation:EMPACT"
},
{
"passages": [],
"preview": {"audience":{"guest":"guest-G01"},"file_name":"THB-Focus-Group-3_pouch-speaker-G01_v1-0_TLP-GREEN.pouch","kind":"speaker","label":"TLP:GREEN","papers":["calendar"],"version":"1.0","warnings":[],"withheld":[{"count":9,"of":"items","what":"stricter_items","which":[],"why":"closed_session"},{"count":16,"of":"items","what":"names","which":[],"why":"no_names"}]},
"twin": ["THB-Focus-Group-3_calendar_G01_TLP-GREEN.ics"],
"whom": "speaker:G01"
},
{
"passages": [],
"preview": {"audience":{"guest":"guest-G02"},"file_name":"THB-Focus-Group-3_pouch-speaker-G02_v1-0_TLP-GREEN.pouch","kind":"speaker","label":"TLP:GREEN","papers":["calendar"],"version":"1.0","warnings":[],"withheld":[{"count":9,"of":"items","what":"stricter_items","which":[],"why":"closed_session"},{"count":16,"of":"items","what":"names","which":[],"why":"no_names"}]},
"twin": ["THB-Focus-Group-3_calendar_G02_TLP-GREEN.ics"],
"whom": "speaker:G02"
},
{
"passages": [],
"preview": {"audience":{"guest":"guest-G03"},"file_name":"THB-Focus-Group-3_pouch-speaker-G03_v1-0_TLP-GREEN.pouch","kind":"speaker","label":"TLP:GREEN","papers":["calendar"],"version":"1.0","warnings":[],"withheld":[{"count":9,"of":"items","what":"stricter_items","which":[],"why":"closed_session"},{"count":16,"of":"items","what":"names","which":[],"why":"no_names"}]},
"twin": ["THB-Focus-Group-3_calendar_G03_TLP-GREEN.ics"],
"whom": "speaker:G03"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P01"},"file_name":"THB-Focus-Group-3_pouch-speaker-P01_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P01_TLP-AMBER.ics"],
"whom": "speaker:P01"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P07"},"file_name":"THB-Focus-Group-3_pouch-speaker-P07_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P07_TLP-AMBER.ics"],
"whom": "speaker:P07"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P08"},"file_name":"THB-Focus-Group-3_pouch-speaker-P08_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P08_TLP-AMBER.ics"],
"whom": "speaker:P08"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P12"},"file_name":"THB-Focus-Group-3_pouch-speaker-P12_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P12_TLP-AMBER.ics"],
"whom": "speaker:P12"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P17"},"file_name":"THB-Focus-Group-3_pouch-speaker-P17_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P17_TLP-AMBER.ics"],
"whom": "speaker:P17"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P23"},"file_name":"THB-Focus-Group-3_pouch-speaker-P23_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P23_TLP-AMBER.ics"],
"whom": "speaker:P23"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P30"},"file_name":"THB-Focus-Group-3_pouch-speaker-P30_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P30_TLP-AMBER.ics"],
"whom": "speaker:P30"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P41"},"file_name":"THB-Focus-Group-3_pouch-speaker-P41_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P41_TLP-AMBER.ics"],
"whom": "speaker:P41"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P42"},"file_name":"THB-Focus-Group-3_pouch-speaker-P42_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P42_TLP-AMBER.ics"],
"whom": "speaker:P42"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P45"},"file_name":"THB-Focus-Group-3_pouch-speaker-P45_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P45_TLP-AMBER.ics"],
"whom": "speaker:P45"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P46"},"file_name":"THB-Focus-Group-3_pouch-speaker-P46_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P46_TLP-AMBER.ics"],
"whom": "speaker:P46"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P47"},"file_name":"THB-Focus-Group-3_pouch-speaker-P47_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P47_TLP-AMBER.ics"],
"whom": "speaker:P47"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P49"},"file_name":"THB-Focus-Group-3_pouch-speaker-P49_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P49_TLP-AMBER.ics"],
"whom": "speaker:P49"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P50"},"file_name":"THB-Focus-Group-3_pouch-speaker-P50_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P50_TLP-AMBER.ics"],
"whom": "speaker:P50"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P51"},"file_name":"THB-Focus-Group-3_pouch-speaker-P51_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P51_TLP-AMBER.ics"],
"whom": "speaker:P51"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P52"},"file_name":"THB-Focus-Group-3_pouch-speaker-P52_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P52_TLP-AMBER.ics"],
"whom": "speaker:P52"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P53"},"file_name":"THB-Focus-Group-3_pouch-speaker-P53_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P53_TLP-AMBER.ics"],
"whom": "speaker:P53"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P54"},"file_name":"THB-Focus-Group-3_pouch-speaker-P54_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P54_TLP-AMBER.ics"],
"whom": "speaker:P54"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P55"},"file_name":"THB-Focus-Group-3_pouch-speaker-P55_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P55_TLP-AMBER.ics"],
"whom": "speaker:P55"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P56"},"file_name":"THB-Focus-Group-3_pouch-speaker-P56_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P56_TLP-AMBER.ics"],
"whom": "speaker:P56"
},
{
"passages": [],
"preview": {"audience":{"participant":"participant-P59"},"file_name":"THB-Focus-Group-3_pouch-speaker-P59_v1-0_TLP-AMBER.pouch","kind":"speaker","label":"TLP:AMBER","papers":["calendar"],"version":"1.0","warnings":[{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."}],"withheld":[]},
"twin": ["THB-Focus-Group-3_calendar_P59_TLP-AMBER.ics"],
"whom": "speaker:P59"
}
],
"asked": null,
"changed": null
}
];
