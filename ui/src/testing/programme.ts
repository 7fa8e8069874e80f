/** A compact agenda of two days: a row for each of its 21 items. */
import { newItem } from '$lib/features/agenda/item/item-draft';
import type { AgendaItem, Clash, HandlingLabel, ItemKind, ItemPerson, ItemRole, Room } from '$lib/ipc';
import { DETAILS } from './people';

const A: HandlingLabel = 'TLP:AMBER';
const G: HandlingLabel = 'TLP:GREEN';
const C: HandlingLabel = 'TLP:CLEAR';
const S: HandlingLabel = 'TLP:AMBER+STRICT';

/** Reference, number, day, start, minutes, kind, room, title, label, people as "reference role". */
type Row = [string, string | null, 0 | 1, string, number, ItemKind, number, string, HandlingLabel | null, string?];
const ROWS: Row[] = [
	['I-01', '1', 0, '09:30', 20, 'plenary', 1, 'Welcome by the co-chairs; adoption of the agenda; house rules', C, 'P06 co_chair'],
	['I-02', '2', 0, '09:50', 35, 'plenary', 1, 'The amended directive: what changes for prosecutors', C, 'P06 moderator, P01 speaker'],
	['I-03', '3', 0, '10:25', 35, 'plenary', 1, 'Threat picture and operational actions', A, 'P06 moderator, P03 speaker'],
	['B-01', null, 0, '11:00', 20, 'break', 1, 'Coffee break', null],
	[
		'I-04',
		'4',
		0,
		'11:20',
		80,
		'plenary',
		1,
		'Judicial aspects of the online dimension: recruitment, advertising, e-evidence',
		A,
		'P06 moderator, P01 speaker, P03 speaker'
	],
	['B-02', null, 0, '12:40', 80, 'break', 1, 'Lunch', null],
	['I-05a', '5a', 0, '14:00', 80, 'workshop', 2, 'Workshop A: first questions', A, 'P01 moderator, P06 rapporteur'],
	['I-05b', '5b', 0, '14:00', 80, 'workshop', 3, 'Workshop B: second questions', A, 'P03 moderator, P05 speaker, P04 rapporteur'],
	['B-03', null, 0, '15:20', 20, 'break', 1, 'Coffee break', null],
	['I-06', '6', 0, '15:40', 50, 'plenary', 1, 'Reports from the workshops and discussion', A, 'P06 rapporteur, P04 rapporteur'],
	['I-07', '7', 0, '16:30', 60, 'plenary', 1, 'Invented criminality and its principle in practice', A, 'P03 moderator'],
	['B-04', null, 0, '17:30', 15, 'other', 1, 'Family photo (consent list)', null],
	['I-08', '8', 1, '09:00', 70, 'plenary', 1, 'First cases, evidence, victims', S, 'P06 moderator, P05 speaker'],
	['I-09', '9', 1, '10:10', 60, 'tour_de_table', 1, 'Common understanding of legal concepts: tour de table', G, 'P06 moderator'],
	['B-05', null, 1, '11:10', 20, 'break', 1, 'Coffee break', null],
	[
		'I-10',
		'10',
		1,
		'11:30',
		80,
		'plenary',
		1,
		'Financial investigations: evidence and recovery of proceeds',
		A,
		'P03 moderator, P01 speaker'
	],
	['B-06', null, 1, '12:50', 70, 'break', 1, 'Lunch', null],
	['I-11', '11', 1, '14:00', 75, 'panel', 1, 'Dialogue with the private sector', G, 'P06 moderator, G01 panellist'],
	['I-12', '12', 1, '15:15', 35, 'plenary', 1, 'New ways of cooperation', A, 'P06 moderator, P04 speaker'],
	['I-13', '13', 1, '15:50', 30, 'plenary', 1, 'Conclusions and follow-up actions', G, 'P04 rapporteur'],
	['I-14', '14', 1, '16:20', 10, 'plenary', 1, 'Any other business; next meeting; closing', C, 'P06 co_chair']
];

export const PROGRAMME_ROOMS: Room[] = ['Great Hall', 'Voltaire', 'Montesquieu'].map((name, index) => ({
	id: `room-R-0${index + 1}`,
	revision: 1,
	reference: `R-0${index + 1}`,
	meeting: 'meeting-1',
	name,
	capacity: [120, 40, 30][index]!,
	features: index === 2 ? [] : ['hearing_loop'],
	hybrid: true
}));

function people(text = ''): ItemPerson[] {
	return text
		.split(', ')
		.filter(Boolean)
		.map((one) => {
			const [reference = '', role] = one.split(' ');
			const who = reference.startsWith('G')
				? { kind: 'guest' as const, id: `guest-${reference}` }
				: { kind: 'participant' as const, id: `participant-${reference}` };
			return { who, role: role as ItemRole, confirmed: true, note: '' };
		});
}

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

export const PROGRAMME: AgendaItem[] = ROWS.map(([reference, number, day, start, duration, kind, room, title, label, who]) => ({
	...newItem({ kind, title, number, label, duration }),
	id: `item-${reference}`,
	revision: 1,
	reference,
	meeting: 'meeting-1',
	day: day === 0 ? DETAILS.from : DETAILS.to,
	start: minutes(start),
	room: `room-R-0${room}`,
	parallel: kind === 'workshop' ? 'Workshops' : '',
	chatham_house: number !== null && Number.parseInt(number) >= 4,
	people: people(who)
}));

/** One clash of each level. */
export const PROGRAMME_CLASHES: Clash[] = (
	[
		['needs_unmet', 'warning', 'item-I-05b', 'The moderator needs a hearing loop; Montesquieu has none.', 'No hearing loop'],
		['no_moderator', 'warning', 'item-I-13', 'Nobody leads item 13.', 'No moderator'],
		['night_hours', 'note', 'item-I-08', 'It is 03:00 in Washington.', '03:00 in Washington']
	] as const
).map(([code, level, item, message, short]) => ({
	code,
	level,
	items: [item],
	people: [],
	rooms: [],
	day: null,
	message,
	hint: '',
	short,
	feature: code === 'needs_unmet' ? 'hearing_loop' : null,
	seats: null,
	key: `${code} ${item}`,
	set_aside: null
}));
