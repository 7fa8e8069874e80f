// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const preview_reading: Recorded<'preview_reading'>[] = [
{
"answer": {
"file_name": "THB-Focus-Group-3_notes_participants_TLP-AMBER.docx",
"label": "TLP:AMBER",
"languages": [],
"list": null,
"pages": 3,
"passages": [],
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [],
"withheld": []
},
"asked": null,
"changed": null
}
];
