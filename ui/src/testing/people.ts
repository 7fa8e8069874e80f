/** A handful of invented people and parties for tests. */
import type { Meeting, MeetingDetails, Mode, PartyView, PersonView, Seat, Series } from '$lib/ipc';

export const PARTIES: PartyView[] = [
	{ id: 'party-be', code: 'BE', kind: 'member_state', name: 'Belgium', own_name: 'België/Belgique', full_name: 'Kingdom of Belgium' },
	{ id: 'party-cz', code: 'CZ', kind: 'member_state', name: 'Czechia', own_name: 'Česko', full_name: 'Czech Republic' },
	{ id: 'party-ee', code: 'EE', kind: 'member_state', name: 'Estonia', own_name: 'Eesti', full_name: 'Republic of Estonia' },
	{ id: 'party-el', code: 'EL', kind: 'member_state', name: 'Greece', own_name: 'Ελλάδα', full_name: 'Hellenic Republic' },
	{ id: 'party-no', code: 'NO', kind: 'third_country', name: 'Norway', own_name: 'Norge', full_name: 'Kingdom of Norway' },
	{ id: 'party-com', code: 'COM', kind: 'eu_body', name: 'European Commission', own_name: '', full_name: 'European Commission' },
	{
		id: 'party-eurojust',
		code: 'EUROJUST',
		kind: 'eu_body',
		name: 'Eurojust',
		own_name: '',
		full_name: 'European Union Agency for Criminal Justice Cooperation'
	}
];

export const SERIES: Series = {
	id: 'series-1',
	revision: 1,
	name: 'Focus Group on Invented Offences',
	short: 'Test Group',
	earlier: [
		{ ordinal: 1, from: '2022-06-14', to: '2022-06-14', place: 'online' },
		{ ordinal: 2, from: '2023-06-28', to: '2023-06-29', place: 'The Hague' }
	]
};

export const DETAILS: MeetingDetails = {
	ordinal: 3,
	title: 'Third meeting of the test group',
	from: '2024-06-26',
	to: '2024-06-27',
	zone: 'Europe/Amsterdam',
	format: 'hybrid',
	venue: { name: 'House of Tests', street: 'Sample Street 9', postcode: '2517 JR', city: 'The Hague' },
	host: 'EUROJUST',
	chairs: [
		{ party: 'EUROJUST', unit: '' },
		{ party: 'COM', unit: 'Unit T' }
	],
	languages: { regime: 'EN only', spoken: ['EN'], listened: ['EN'] },
	chatham_house: true,
	labels: { notes: 'TLP:AMBER', practices: 'TLP:GREEN', challenges: 'TLP:GREEN', concepts: 'TLP:GREEN', actions: 'TLP:GREEN' },
	community: 'Prosecutors of the group',
	order: { member_states: 'eu_protocol', third_countries: 'english_alphabetical' },
	quota: 2,
	contact_name: 'Test desk',
	contact_email: 'desk@secretariat.test',
	video_link: 'https://video.example.org/meeting',
	hours: { from: 510, to: 1080, most: 405 }
};

export const MEETING: Meeting = { ...DETAILS, id: 'meeting-1', revision: 1, series: SERIES.id };

/** A person of a delegation with everything that is not said left plain. */
export function person(
	reference: string,
	party: string,
	given: string,
	family: string,
	more: Partial<Seat> & { email?: string; phone?: string; modes?: Mode[]; seat_number?: number; needs_latin_form?: boolean } = {}
): PersonView {
	const { modes = ['in_person', 'in_person'], seat_number = 1, needs_latin_form = false, ...rest } = more;
	const { email = `${reference.toLowerCase()}@people.test`, phone = '', ...seat } = rest;
	return {
		id: `participant-${reference}`,
		reference,
		revision: 1,
		person: `person-${reference}`,
		person_revision: 1,
		party: PARTIES.find((one) => one.code === party) ?? PARTIES[0]!,
		seat_number,
		listed: `${given} ${family.toUpperCase()}`,
		needs_latin_form,
		details: {
			name: { title: 'Ms', given_name: given, family_name: family, given_name_latin: '', family_name_latin: '', display: '' },
			email,
			phone,
			delegation: `delegation-${party}`,
			seat: {
				roles: ['participant'],
				delegation_role: 'member',
				status: 'confirmed',
				attendance: [
					{ date: DETAILS.from, mode: modes[0] ?? 'in_person' },
					{ date: DETAILS.to, mode: modes[1] ?? 'in_person' }
				],
				organisation: 'Office of Tests',
				function: 'Prosecutor',
				languages: ['EN', 'FR'],
				travel: '',
				photo_consent: 'not_asked',
				...seat
			}
		}
	};
}

export const PEOPLE: PersonView[] = [
	person('P01', 'BE', 'Anouk', 'Voorbeeld', { roles: ['speaker'] }),
	person('P02', 'BE', 'Bram', 'van Test', { seat_number: 2, modes: ['online', 'absent'], status: 'registered' }),
	person('P03', 'CZ', 'Živa', 'Zkoušková'),
	person('P04', 'EL', 'Ευρυδίκη', 'Δοκιμή', { needs_latin_form: true }),
	person('P05', 'NO', 'Tor', 'Prøve', { modes: ['absent', 'online'] }),
	person('P06', 'COM', 'Carla', 'Prova', { roles: ['co_chair'] })
];
