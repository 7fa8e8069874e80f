// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const series: Recorded<'series'>[] = [
{
"answer": [
{
"earlier": [{"from":"2022-06-14","ordinal":1,"place":"online","to":"2022-06-14"},{"from":"2023-06-28","ordinal":2,"place":"The Hague","to":"2023-06-29"}],
"id": "series-1",
"meetings": [{"from":"2024-06-26","id":"meeting-3","ordinal":3,"place":"The Hague","series_short":"THB Focus Group","span":"26–27 June 2024","title":"Focus Group against trafficking in human beings, third meeting","to":"2024-06-27"}],
"name": "Focus Group of Specialised Prosecutors against Trafficking in Human Beings",
"next": 4,
"revision": 1,
"short": "THB Focus Group",
"templates": []
}
],
"asked": null,
"changed": null
}
];
