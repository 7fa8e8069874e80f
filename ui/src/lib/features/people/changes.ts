import type { Change, PersonRow } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { dayShort, modeWords, roleWords, statusWords } from '$lib/words';

/** Whether a change makes any difference to somebody: whoever said nothing is absent, and nobody is left without a role. */
export function changed(person: PersonRow, change: Change, days: readonly string[], delegation: string): boolean {
	switch (change.what) {
		case 'status':
			return person.status !== change.status;
		case 'mode':
			return days.some((day, at) => (change.day ?? day) === day && (person.modes[at] ?? 'absent') !== change.mode);
		case 'role':
			if (change.given) return !person.roles.includes(change.role);
			return person.roles.some((role) => role === change.role && (role !== 'participant' || person.roles.length > 1));
		case 'delegation':
			return delegation !== change.delegation;
	}
}

/** What a change makes of people, in a few words: "Confirmed", "Online, Thu 27 June". */
export function changeWords(change: Change, party: (delegation: string) => string): string {
	switch (change.what) {
		case 'status':
			return statusWords[change.status]();
		case 'mode':
			return change.day === null
				? m.people_mode_every_day({ mode: modeWords[change.mode]() })
				: m.people_mode_on({ mode: modeWords[change.mode](), day: dayShort(change.day) });
		case 'role':
			return change.given
				? m.people_role_given({ role: roleWords[change.role]() })
				: m.people_role_taken({ role: roleWords[change.role]() });
		case 'delegation':
			return party(change.delegation);
	}
}

/** What somebody is before a change, in the same words. */
export function beforeWords(person: PersonRow, change: Change, days: readonly string[], party: string): string {
	switch (change.what) {
		case 'status':
			return statusWords[person.status]();
		case 'mode': {
			const said = person.modes.filter((_, day) => change.day === null || days[day] === change.day);
			return said.length === 0 ? m.day_modes_open() : said.map((mode) => modeWords[mode]()).join(', ');
		}
		case 'role':
			return person.roles.map((role) => roleWords[role]()).join(', ');
		case 'delegation':
			return party;
	}
}
