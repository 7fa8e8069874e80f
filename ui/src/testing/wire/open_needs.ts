// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const open_needs: Recorded<'open_needs'>[] = [
{"answer":{"accessibility":"","dietary":"vegetarian"},"asked":{"id":"participant-P01"},"changed":null},
{"answer":{"accessibility":"","dietary":""},"asked":{"id":"participant-P02"},"changed":null},
{"answer":{"accessibility":"","dietary":""},"asked":{"id":"participant-P03"},"changed":null},
{"answer":{"accessibility":"","dietary":"nut allergy"},"asked":{"id":"participant-P13"},"changed":null}
];
