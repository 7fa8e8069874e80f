// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const people_views: Recorded<'people_views'>[] = [
{
"answer": [
{
"name": "Still registered",
"shown": {"attention":false,"day_modes":[],"hidden":[],"kind":null,"look":"delegations","parties":[],"query":"","roles":[],"standings":[],"statuses":["registered"]}
}
],
"asked": null,
"changed": null
}
];
