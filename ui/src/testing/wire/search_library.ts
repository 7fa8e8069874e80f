// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const search_library: Recorded<'search_library'>[] = [
{
"answer": [
{
"places": 2,
"pouch": {"digest":"earlier","kind":"reader","label":"TLP:AMBER","last_day":"2024-10-31","made_at":"2024-06-24T07:02:00Z","meeting":"meeting-3","read_at":"2024-06-24T07:02:00Z","title":"Focus Group against trafficking in human beings, third meeting","version":"0.4"}
}
],
"asked": null,
"changed": null
}
];
