// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const series: Recorded<'series'>[] = [
{
"answer": [
{
"earlier": [{"from":"2022-06-14","ordinal":1,"place":"online","to":"2022-06-14"},{"from":"2023-06-28","ordinal":2,"place":"The Hague","to":"2023-06-29"}],
"id": "series-1",
"name": "Focus Group of Specialised Prosecutors against Trafficking in Human Beings",
"revision": 1,
"short": "THB Focus Group"
}
],
"asked": null,
"changed": null
}
];
