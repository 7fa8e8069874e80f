import { PROGRAMME, type AgendaItem, type ItemDetails, type RunLine, type TourDeTable, type Translation } from '$lib/ipc';
import { line, whole } from '$lib/parts';
import { clockOf, minutesOf } from '$lib/words';

/** A line of the run sheet while it is typed. */
export type RunDraft = Omit<RunLine, 'at'> & { at: string };
/** The plan of a tour de table while it is typed. */
export type TourDraft = Omit<TourDeTable, 'minutes'> & { minutes: string };

/** An item as its panel shows it: what is typed is text, and nothing is missing but empty. */
export interface ItemDraft {
	number: string;
	title: string;
	kind: ItemDetails['kind'];
	day: string;
	start: string;
	duration: string;
	minimum: string;
	expected: string;
	room: string;
	online: boolean;
	parallel: string;
	label: NonNullable<ItemDetails['label']> | '';
	chatham_house: boolean;
	aims: ItemDetails['aims'];
	purpose: string;
	questions: string[];
	people: ItemDetails['people'];
	description: string;
	translations: Translation[];
	video_link: string;
	run_sheet: RunDraft[];
	actual_start: string;
	actual: string;
	tour: TourDraft | null;
	proposed_by: string;
}
export type ItemField = keyof ItemDraft;

const optional = (minutes: number | null) => (minutes === null ? '' : String(minutes));

/** What the panel shows of an item. */
export function draftOf(item: ItemDetails): ItemDraft {
	return {
		number: item.number ?? '',
		title: item.title,
		kind: item.kind,
		day: item.day ?? '',
		start: clockOf(item.start),
		duration: String(item.duration),
		minimum: optional(item.minimum),
		expected: optional(item.expected),
		room: item.room ?? '',
		online: item.online,
		parallel: item.parallel,
		label: item.label ?? '',
		chatham_house: item.chatham_house,
		aims: item.aims,
		purpose: item.purpose,
		questions: item.questions,
		people: item.people,
		description: item.description,
		translations: item.translations,
		video_link: item.video_link,
		run_sheet: item.run_sheet.map((line) => ({ ...line, at: String(line.at) })),
		actual_start: item.actual_start === null ? '' : clockOf(item.actual_start),
		actual: optional(item.actual),
		tour: item.tour && { ...item.tour, minutes: String(item.tour.minutes) },
		proposed_by: item.proposed_by
	};
}

const DAY = 24 * 60;
/** Numbers as agendas print them: 4, 5a, 4bis. */
const NUMBER = /^[1-9]\d{0,2}(bis|ter|quater|quinquies|sexies)?[a-z]?$/;

/** Reads one field as it is kept; undefined where it cannot be. */
export function valueOf<F extends ItemField>(draft: ItemDraft, field: F): ItemDetails[F] | undefined {
	return read(draft, field) as ItemDetails[F] | undefined;
}

function read(draft: ItemDraft, field: ItemField): ItemDetails[ItemField] | undefined {
	switch (field) {
		case 'number': {
			const number = draft.number.toLowerCase().replace(/\s+/g, '').replace(/\.$/, '');
			return number === '' ? null : NUMBER.test(number) ? number : undefined;
		}
		case 'title':
			return line(draft.title) === '' ? undefined : line(draft.title);
		case 'day':
		case 'room':
		case 'label':
			return draft[field] || null;
		case 'start':
			return minutesOf(draft.start) ?? undefined;
		case 'duration':
			return whole(draft.duration, 1, DAY);
		case 'minimum':
		case 'actual':
			return draft[field].trim() === '' ? null : whole(draft[field], 0, DAY);
		case 'expected':
			return draft.expected.trim() === '' ? null : whole(draft.expected, 0, 9999);
		case 'actual_start':
			return draft.actual_start.trim() === '' ? null : (minutesOf(draft.actual_start) ?? undefined);
		case 'questions':
			return draft.questions.map(line).filter(Boolean);
		case 'run_sheet': {
			const lines = draft.run_sheet.filter((one) => line(one.text) !== '').map((one) => ({ ...one, at: whole(one.at, -DAY, DAY) }));
			return lines.every((one): one is RunLine => one.at !== undefined) ? lines : undefined;
		}
		case 'translations':
			return draft.translations;
		case 'tour': {
			if (!draft.tour) return null;
			const minutes = whole(draft.tour.minutes, 1, 120);
			return minutes === undefined ? undefined : { ...draft.tour, question: line(draft.tour.question), minutes };
		}
		case 'parallel':
		case 'video_link':
		case 'proposed_by':
			return line(draft[field]);
		case 'purpose':
		case 'description':
			return draft[field].trim();
		default:
			return draft[field];
	}
}

/** What is kept of an item, without its identity. */
export function detailsOf(item: AgendaItem): ItemDetails {
	const { id: _id, revision: _revision, reference: _reference, meeting: _meeting, ...details } = item;
	return details;
}

/** A new item with everything that is not said left plain. */
export function newItem(given: Pick<ItemDetails, 'kind' | 'title'> & Partial<ItemDetails>): ItemDetails {
	return {
		number: null,
		day: null,
		start: 9 * 60,
		duration: 60,
		minimum: null,
		expected: null,
		actual_start: null,
		actual: null,
		replanned: null,
		room: null,
		online: false,
		parallel: '',
		description: '',
		translations: [],
		aims: [],
		purpose: '',
		questions: [],
		people: [],
		label: null,
		chatham_house: false,
		video_link: '',
		tour: null,
		papers: [],
		run_sheet: [],
		proposed_by: '',
		...given
	};
}

/** How long an item of a kind usually is, in minutes. */
export const USUAL_LENGTH: Record<ItemDetails['kind'], number> = {
	plenary: 45,
	workshop: 80,
	tour_de_table: 60,
	panel: 60,
	break: 20,
	social: 120,
	other: 15
};

/** Whether an item of a kind is part of the programme: numbered, labelled, with people. */
export function isProgramme(kind: ItemDetails['kind']): boolean {
	return PROGRAMME.includes(kind);
}
