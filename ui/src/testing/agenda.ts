/** A small agenda for tests, kept by a backend in memory. */
import { newItem } from '$lib/features/agenda/item/item-draft';
import type {
	AgendaBoard,
	AgendaCheck,
	AgendaComparison,
	AgendaItem,
	BoardPerson,
	Clash,
	ClockChange,
	Finding,
	Follow,
	Guest,
	NeededBy,
	Noun,
	ItemDetails,
	ReadableChange,
	Placement,
	Room,
	RoomDetails,
	GuestDetails,
	VersionSummary
} from '$lib/ipc';
import { refuse, type FakeBackend } from './backend';
import { DETAILS, PEOPLE } from './people';

type Args = Record<string, unknown>;
const DAYS = [DETAILS.from, DETAILS.to] as const;

export const ROOMS: Room[] = [
	['R-01', 'Voltaire', 60, ['hearing_loop', 'step_free']],
	['R-02', 'Montesquieu', 30, ['video']]
].map(([reference, name, capacity, features]) => ({
	id: `room-${String(reference)}`,
	revision: 1,
	reference: String(reference),
	meeting: 'meeting-1',
	name: String(name),
	capacity: Number(capacity),
	features: features as RoomDetails['features'],
	hybrid: true
}));

function item(reference: string, details: Pick<ItemDetails, 'kind' | 'title'> & Partial<ItemDetails>): AgendaItem {
	return { ...newItem(details), id: `item-${reference}`, revision: 1, reference, meeting: 'meeting-1' };
}

const anouk = { kind: 'participant' as const, id: 'participant-P01' };
export const ITEMS: AgendaItem[] = [
	item('B-01', { kind: 'other', title: 'Registration', day: DAYS[0], start: 540, duration: 30 }),
	item('I-01', { kind: 'plenary', number: '1', title: 'Welcome', day: DAYS[0], start: 570, duration: 20, room: 'room-R-01', online: true }),
	item('I-05a', {
		kind: 'workshop',
		number: '5a',
		title: 'Workshop A: first questions',
		day: DAYS[0],
		start: 840,
		duration: 80,
		room: 'room-R-01',
		parallel: 'Workshops'
	}),
	item('I-05b', {
		kind: 'workshop',
		number: '5b',
		title: 'Workshop B: second questions',
		day: DAYS[0],
		start: 840,
		duration: 80,
		room: 'room-R-02',
		parallel: 'Workshops',
		chatham_house: true,
		label: 'TLP:AMBER',
		questions: ['Where does the first part end?'],
		people: [
			{ who: anouk, role: 'moderator', confirmed: true, note: '' },
			{ who: { kind: 'to_be_confirmed' }, role: 'rapporteur', confirmed: false, note: 'Spain is asked' }
		],
		translations: [{ language: 'FR', title: 'Atelier B', description: '', outdated: true }],
		papers: [{ content: 'aa', name: 'Threat picture.pdf', bytes: 1_432_000, label: null }],
		run_sheet: [{ at: -15, kind: 'doors', text: 'Open the doors', who: 'Reception' }]
	}),
	item('I-09', {
		kind: 'tour_de_table',
		number: '9',
		title: 'Common understanding',
		day: DAYS[1],
		start: 600,
		duration: 60,
		room: 'room-R-01',
		tour: { question: 'What is asked?', order: 'meeting', minutes: 2, chosen: [] }
	}),
	item('I-20', { kind: 'plenary', title: 'A topic that waits', proposed_by: 'Estonia' })
];

const LOOP: Clash = {
	code: 'needs_unmet',
	level: 'warning',
	items: ['item-I-05b'],
	people: [],
	rooms: ['room-R-02'],
	day: DAYS[0],
	message: 'A speaker of item 5b needs a hearing loop, and Montesquieu has none.',
	hint: 'Move item 5b to a room that has it: Voltaire.',
	short: 'No hearing loop',
	feature: 'hearing_loop',
	seats: null,
	key: 'needs_unmet:hearing_loop,R-02:I-05b:9c41f0d27be3a856',
	set_aside: null
};

const FINDINGS: Finding[] = [
	{ code: 'needs_unmet', level: 'warning', message: LOOP.message, hint: LOOP.hint, item: 'item-I-05b', day: DAYS[0], key: LOOP.key },
	{
		code: 'proposals_left',
		level: 'note',
		message: 'A topic waits beside the timeline.',
		hint: '',
		item: 'item-I-20',
		day: null,
		key: 'p'
	},
	{ code: 'number_twice', level: 'error', message: 'Two items have the number 1.', hint: '', item: 'item-I-01', day: DAYS[0], key: 'n' }
];

const VERSIONS: VersionSummary[] = [
	{ id: 'version-1', name: '0.1', status: 'draft', note: '', author: 'Lotte Test', at: '2024-04-26T08:00:00Z', items: 4 },
	{
		id: 'version-2',
		name: '0.2',
		status: 'for_co_chairs',
		note: 'After the call',
		author: 'Lotte Test',
		at: '2024-05-21T08:00:00Z',
		items: 5
	}
];

const GUEST: Guest = {
	id: 'guest-G01',
	revision: 1,
	reference: 'G01',
	meeting: 'meeting-1',
	title: 'Mr',
	given_name: 'Gustav',
	family_name: 'Gast',
	given_name_latin: '',
	family_name_latin: '',
	display: '',
	email: 'g01@people.test',
	organisation: 'Bank of Tests',
	kind: 'private',
	sector: 'bank',
	function: 'Compliance',
	mode: 'in_person',
	items: ['item-I-09'],
	languages: ['EN'],
	photo_consent: 'not_asked'
};

const place = (day: string, start: number, duration: number) => ({ day, start, duration, room: null, room_name: '' });

const RETITLED: ReadableChange = {
	item: 'item-I-09',
	reference: 'I-09',
	number: '9',
	title: 'Common understanding: tour de table',
	kinds: ['retimed', 'retitled', 'people'],
	trivial: false,
	lines: [
		{
			field: 'title',
			kind: 'retitled',
			before: 'Common understanding: discussion',
			after: 'Common understanding: tour de table',
			words: [
				{ kind: 'same', text: 'Common understanding: ' },
				{ kind: 'del', text: 'discussion' },
				{ kind: 'ins', text: 'tour de table' }
			],
			trivial: false,
			key: 'title-key'
		},
		{
			field: 'duration',
			kind: 'retimed',
			before: '70 minutes',
			after: '60 minutes',
			words: [
				{ kind: 'del', text: '70 minutes' },
				{ kind: 'ins', text: '60 minutes' }
			],
			trivial: false,
			key: 'duration-key'
		},
		{
			field: 'people',
			kind: 'people',
			before: '',
			after: 'Speaker: Anouk Voorbeeld',
			words: [{ kind: 'ins', text: 'Speaker: Anouk Voorbeeld' }],
			trivial: false,
			key: 'people-key'
		}
	],
	before: place(DAYS[1], 600, 70),
	after: place(DAYS[1], 600, 60)
};

const ADDED: ReadableChange = {
	item: 'item-B-01',
	reference: 'B-01',
	number: null,
	title: 'Registration',
	kinds: ['new'],
	trivial: false,
	lines: [
		{
			field: 'title',
			kind: 'new',
			before: '',
			after: 'Registration',
			words: [{ kind: 'ins', text: 'Registration' }],
			trivial: false,
			key: ''
		}
	],
	before: null,
	after: place(DAYS[0], 540, 30)
};

const DROPPED: ReadableChange = {
	...ADDED,
	item: 'item-I-07',
	reference: 'I-07',
	number: '7',
	title: 'Evaluation',
	kinds: ['dropped'],
	lines: [],
	before: place(DAYS[0], 1035, 15),
	after: null
};

const copy = <T>(value: T): T => structuredClone(value);

/** Answers the commands of the agenda. */
export class FakeAgenda {
	items = copy(ITEMS);
	rooms = copy(ROOMS);
	guests = [copy(GUEST)];
	clashes = [copy(LOOP)];
	findings = copy(FINDINGS);
	versions = copy(VERSIONS);
	trivial: string[] = [];
	/** Where the clock changes. */
	clock: ClockChange[] = [];
	#backend: FakeBackend;

	constructor(backend: FakeBackend) {
		this.#backend = backend;
		const answers = this as unknown as Record<string, (args: Args) => unknown>;
		for (const name of Object.getOwnPropertyNames(FakeAgenda.prototype))
			if (name.startsWith('on_')) backend.answers[name.slice(3)] = (args) => answers[name]!.call(this, args);
	}

	#changed<T>(value: T, noun: Noun = 'agenda_item'): T {
		this.#backend.changed([noun]);
		return value;
	}

	#find(id: unknown): AgendaItem {
		return this.items.find((one) => one.id === id) ?? refuse('no_such_record');
	}

	#read(args: Args): AgendaItem {
		const found = this.#find(args.id);
		return args.revision === found.revision ? found : refuse('changed_meanwhile');
	}

	#keep(found: AgendaItem, change: Partial<ItemDetails>): AgendaItem {
		Object.assign(found, change, { revision: found.revision + 1 });
		return this.#changed(found);
	}

	on_agenda_board(): AgendaBoard {
		const scheduled = this.items
			.filter((one) => one.day !== null)
			.sort(
				(one, other) =>
					`${one.day}`.localeCompare(`${other.day}`) || one.start - other.start || one.reference.localeCompare(other.reference)
			);
		const people = PEOPLE.map((person): BoardPerson => ({
			who: { kind: 'participant', id: person.id },
			reference: person.reference,
			given_name: person.details.name.given_name,
			family_name: person.details.name.family_name,
			party: person.party.code,
			kind: person.party.kind,
			roles: person.details.seat.roles,
			modes: person.details.seat.attendance.map((day) => day.mode)
		}));
		const guests = this.guests.map((guest): BoardPerson => ({
			who: { kind: 'guest', id: guest.id },
			reference: guest.reference,
			given_name: guest.given_name,
			family_name: guest.family_name,
			party: guest.organisation,
			kind: guest.kind,
			roles: ['guest'],
			modes: [guest.mode, guest.mode]
		}));
		return {
			meeting: 'meeting-1',
			days: DAYS.map((date) => ({ date, in_room: 4, online: 1, programme: 180, zone_label: 'CEST, UTC+2' })),
			clock: this.clock,
			hours: DETAILS.hours,
			rooms: this.rooms,
			items: scheduled,
			proposals: this.items.filter((one) => one.day === null),
			people: [...people, ...guests],
			guests: this.guests,
			versions: this.versions,
			next_name: '0.3',
			changed: true,
			numbers_fixed: false,
			default_label: 'TLP:AMBER',
			chatham_house: true,
			numbered: 3
		};
	}

	on_agenda_check(): AgendaCheck {
		const tours = this.items.flatMap((one) => {
			if (!one.tour) return [];
			const total = 5 * one.tour.minutes * 7;
			return [
				{
					item: one.id,
					plan: {
						question: one.tour.question,
						rows: ['BE', 'CZ', 'EE'].map((code, index) => ({
							delegation: `delegation-${code}`,
							code,
							name: { BE: 'Belgium', CZ: 'Czechia', EE: 'Estonia' }[code] ?? code,
							attends: code !== 'EE',
							from: code === 'EE' ? null : index * one.tour!.minutes,
							to: code === 'EE' ? null : (index + 1) * one.tour!.minutes
						})),
						attending: 35,
						minutes: one.tour.minutes,
						total,
						slot: one.duration,
						fits: total <= one.duration,
						fitting_minutes: Math.floor(one.duration / 35)
					},
					sentence: `35 delegations × ${one.tour.minutes} min = ${total} min; the slot is ${one.duration}`
				}
			];
		});
		return { clashes: this.clashes, findings: this.findings, tours };
	}

	on_add_agenda_item(args: Args) {
		const added: AgendaItem = {
			...(args.details as ItemDetails),
			id: `item-new-${this.items.length}`,
			revision: 1,
			reference: `I-${30 + this.items.length}`,
			meeting: 'meeting-1'
		};
		this.items.push(added);
		return this.#changed(added);
	}
	on_edit_agenda_item(args: Args) {
		const found = this.#read(args);
		const details = args.details as ItemDetails;
		if (details.number && this.items.some((one) => one.id !== found.id && one.number === details.number)) refuse('value_refused', 'number');
		return this.#keep(found, details);
	}
	on_place_agenda_item(args: Args) {
		const found = this.#read(args);
		const { placement, follow } = args as unknown as { placement: Placement; follow: Follow };
		const end = found.start + found.duration;
		const by = placement.start + placement.duration - end;
		const later = this.items.filter((one) => one.id !== found.id && one.day === found.day && one.day === placement.day && one.start >= end);
		this.#keep(found, placement);
		const others = follow === 'shift' && by !== 0 ? later : [];
		for (const one of others) this.#keep(one, { start: one.start + by });
		return { item: found, changed: 1 + others.length };
	}
	on_remove_agenda_items(args: Args) {
		const ids = args.ids as string[];
		this.items = this.items.filter((one) => !ids.includes(one.id));
		return this.#changed(null);
	}
	on_duplicate_agenda_item(args: Args) {
		const found = this.#find(args.id);
		return this.on_add_agenda_item({ details: { ...found, number: null, start: found.start + found.duration } });
	}
	on_split_agenda_item(args: Args) {
		const found = this.#read(args);
		const after = Number(args.after);
		const rest = { ...found, number: null, start: found.start + after, duration: found.duration - after };
		this.#keep(found, { duration: after });
		return this.on_add_agenda_item({ details: rest });
	}
	on_merge_agenda_item(args: Args) {
		const found = this.#read(args);
		const next = this.items
			.filter((one) => one.id !== found.id && one.day === found.day && one.room === found.room && one.start >= found.start + found.duration)
			.sort((one, other) => one.start - other.start)[0];
		if (!next) refuse('value_refused', 'item');
		this.items = this.items.filter((one) => one.id !== next.id);
		return this.#keep(found, { duration: next.start + next.duration - found.start });
	}
	on_apply_template(args: Args) {
		const day = String(args.day);
		if (this.items.some((one) => one.day === day)) refuse('value_refused', 'day');
		for (const [title, start] of [
			['First topic', 540],
			['Second topic', 600]
		] as const)
			this.on_add_agenda_item({ details: newItem({ kind: 'plenary', title, day, start, duration: 60 }) });
		return 2;
	}
	on_renumber_agenda() {
		return this.#changed(0);
	}
	on_swap_rooms(args: Args) {
		const [one, other] = [this.#find(args.one), this.#find(args.other)];
		const room = one.room;
		this.#keep(one, { room: other.room });
		this.#keep(other, { room });
		return null;
	}
	on_open_clash_needs(args: Args): NeededBy[] {
		const clash = this.clashes.find((one) => one.key === args.key);
		if (clash?.code !== 'needs_unmet') refuse('value_refused', 'clash');
		return [{ reference: 'P01', name: 'Anouk Lévêque', party: 'BE' }];
	}
	on_set_clash_aside(args: Args) {
		this.clashes.find((clash) => clash.key === args.key)!.set_aside = String(args.reason);
		return this.#changed(null, 'agenda_remark');
	}
	on_take_clash_up(args: Args) {
		this.clashes.find((clash) => clash.key === args.key)!.set_aside = null;
		return this.#changed(null, 'agenda_remark');
	}
	on_attach_paper(args: Args) {
		const paper = { content: 'bb', name: 'Slides.pptx', bytes: 812, label: args.label as ItemDetails['label'] };
		const found = this.#read(args);
		return this.#keep(found, { papers: [...found.papers, paper] });
	}
	on_detach_paper(args: Args) {
		const found = this.#read(args);
		return this.#keep(found, { papers: found.papers.filter((paper) => paper.content !== args.content) });
	}
	on_open_paper() {
		return true;
	}
	on_save_paper() {
		return { file_name: 'Threat picture.pdf', folder: 'Documents' };
	}

	on_add_room(args: Args) {
		const room: Room = { ...(args.details as RoomDetails), id: 'room-new', revision: 1, reference: 'R-03', meeting: 'meeting-1' };
		this.rooms.push(room);
		return this.#changed(room, 'room');
	}
	on_edit_room(args: Args) {
		const room = this.rooms.find((one) => one.id === args.id) ?? refuse('no_such_record');
		if (room.revision !== args.revision) refuse('changed_meanwhile');
		return this.#changed(Object.assign(room, args.details, { revision: room.revision + 1 }), 'room');
	}
	on_remove_room(args: Args) {
		if (this.items.some((one) => one.room === args.id)) refuse('in_use');
		this.rooms = this.rooms.filter((room) => room.id !== args.id);
		return this.#changed(null, 'room');
	}
	on_add_guest(args: Args) {
		const guest: Guest = { ...(args.details as GuestDetails), id: 'guest-new', revision: 1, reference: 'G02', meeting: 'meeting-1' };
		this.guests.push(guest);
		return this.#changed(guest, 'guest');
	}
	on_edit_guest(args: Args) {
		const guest = this.guests.find((one) => one.id === args.id) ?? refuse('no_such_record');
		if (guest.revision !== args.revision) refuse('changed_meanwhile');
		return this.#changed(Object.assign(guest, args.details, { revision: guest.revision + 1 }), 'guest');
	}
	on_remove_guest(args: Args) {
		this.guests = this.guests.filter((guest) => guest.id !== args.id);
		return this.#changed(null, 'guest');
	}

	on_release_agenda(args: Args): VersionSummary {
		if (this.versions.some((version) => version.name === args.name)) refuse('value_refused', 'name');
		const version = {
			id: `version-${this.versions.length + 1}`,
			name: String(args.name),
			status: args.status as VersionSummary['status'],
			note: String(args.note),
			author: 'Lotte Test',
			at: '2024-06-03T07:02:00Z',
			items: 5
		};
		this.versions.push(version);
		return this.#changed(version, 'agenda_version');
	}
	on_compare_agendas(args: Args): AgendaComparison {
		const named = (id: unknown) => this.versions.find((version) => version.id === id) ?? null;
		const title = { ...copy(RETITLED.lines[0]!), trivial: this.trivial.includes(RETITLED.lines[0]!.key) };
		const items = [{ ...copy(RETITLED), lines: [title, ...copy(RETITLED.lines.slice(1))] }, copy(ADDED), copy(DROPPED)];
		const same = args.before === args.after;
		return { before: named(args.before), after: named(args.after), diff: { items: same ? [] : items, rooms: [] }, changed: same ? 0 : 3 };
	}
	on_restore_agenda() {
		return this.#changed(null);
	}
	on_declare_trivial(args: Args) {
		const keys = args.keys as string[];
		this.trivial = args.trivial ? [...this.trivial, ...keys] : this.trivial.filter((key) => !keys.includes(key));
		return this.#changed(null, 'agenda_remark');
	}
	on_earlier_agendas() {
		return [
			{
				meeting: 'meeting-0',
				name: '2nd meeting, 28–29 June 2023',
				items: [
					{ id: 'old-1', number: '1', title: 'Welcome' },
					{ id: 'old-2', number: '2', title: 'Evidence from platforms' }
				]
			}
		];
	}
	on_propose_items(args: Args) {
		return this.#changed((args.items as string[]).length);
	}
}
