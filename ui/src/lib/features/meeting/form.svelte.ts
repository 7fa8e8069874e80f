import type { HandlingLabel, Meeting, MeetingDetails, SeriesView } from '$lib/ipc';
import { languagesShown, languagesTyped, line, RecordCard } from '$lib/parts';
import { clockOf, hoursOf, isDate, minutesOf, minutesOfHours } from '$lib/words';
import type { MeetingModel } from './meeting.svelte';

const NEW = 'new';

function blank() {
	return {
		series: NEW,
		series_name: '',
		series_short: '',
		ordinal: '1',
		title: '',
		from: '',
		to: '',
		zone: 'Europe/Brussels',
		format: 'hybrid' as MeetingDetails['format'],
		venue_name: '',
		street: '',
		postcode: '',
		city: '',
		host: '',
		chair_1: '',
		unit_1: '',
		chair_2: '',
		unit_2: '',
		regime: '',
		spoken: 'EN',
		listened: 'EN',
		chatham_house: true,
		notes: 'TLP:AMBER' as HandlingLabel,
		practices: 'TLP:GREEN' as HandlingLabel,
		challenges: 'TLP:GREEN' as HandlingLabel,
		concepts: 'TLP:GREEN' as HandlingLabel,
		actions: 'TLP:GREEN' as HandlingLabel,
		community: '',
		member_states: 'eu_protocol' as MeetingDetails['order']['member_states'],
		third_countries: 'english_alphabetical' as MeetingDetails['order']['third_countries'],
		quota: '2',
		contact_name: '',
		contact_email: '',
		video_link: '',
		hours_from: '08:00',
		hours_to: '19:00',
		hours_most: '7'
	};
}

/** A day may last until midnight, which is written 24:00. */
const endOfDay = (text: string) => (text.trim() === '24:00' ? 24 * 60 : minutesOf(text));
const clockOfEnd = (minutes: number) => (minutes === 24 * 60 ? '24:00' : clockOf(minutes));

export type MeetingValues = ReturnType<typeof blank>;
export type MeetingField = keyof MeetingValues;

/** What names a new series. */
const OF_SERIES: readonly string[] = ['series_name', 'series_short'];

/** The fields that cannot stay empty. */
export const NEEDED = [
	...(['series_name', 'series_short', 'ordinal', 'title', 'from', 'to', 'zone', 'chair_1'] as const),
	...(['quota', 'hours_from', 'hours_to', 'hours_most'] as const)
];

/** Stands for a meeting that is about to be made. */
const NOT_MADE = { id: '', revision: 0 } as Meeting;

function valuesOf(meeting: Meeting): MeetingValues {
	if (meeting === NOT_MADE) return blank();
	const [first, second] = meeting.chairs;
	return {
		...blank(),
		series: meeting.series,
		ordinal: String(meeting.ordinal),
		title: meeting.title,
		from: meeting.from,
		to: meeting.to,
		zone: meeting.zone,
		format: meeting.format,
		venue_name: meeting.venue.name,
		street: meeting.venue.street,
		postcode: meeting.venue.postcode,
		city: meeting.venue.city,
		host: meeting.host ?? '',
		chair_1: first?.party ?? '',
		unit_1: first?.unit ?? '',
		chair_2: second?.party ?? '',
		unit_2: second?.unit ?? '',
		regime: meeting.languages.regime,
		spoken: languagesShown(meeting.languages.spoken),
		listened: languagesShown(meeting.languages.listened),
		chatham_house: meeting.chatham_house,
		...meeting.labels,
		community: meeting.community,
		member_states: meeting.order.member_states,
		third_countries: meeting.order.third_countries,
		quota: String(meeting.quota),
		contact_name: meeting.contact_name,
		contact_email: meeting.contact_email,
		video_link: meeting.video_link,
		hours_from: clockOf(meeting.hours.from),
		hours_to: clockOfEnd(meeting.hours.to),
		hours_most: hoursOf(meeting.hours.most)
	};
}

/** Puts what was typed in one field as it is shown once it is kept. */
function tidied(values: MeetingValues, field: MeetingField): MeetingValues[MeetingField] {
	const value = values[field];
	if (field === 'spoken' || field === 'listened') return languagesShown(languagesTyped(values[field]));
	if (field === 'hours_from') return clockOf(minutesOf(values.hours_from) ?? 0);
	if (field === 'hours_to') return clockOfEnd(endOfDay(values.hours_to) ?? 0);
	if (field === 'hours_most') return hoursOf(minutesOfHours(values.hours_most) ?? 0);
	if (field === 'ordinal' || field === 'quota') return String(Number(value));
	return typeof value === 'string' ? line(value) : value;
}

function detailsOf(values: MeetingValues): MeetingDetails {
	return {
		ordinal: Number(values.ordinal),
		title: values.title,
		from: values.from,
		to: values.to,
		zone: values.zone,
		format: values.format,
		venue: { name: values.venue_name, street: values.street, postcode: values.postcode, city: values.city },
		host: values.host || null,
		chairs: [
			{ party: values.chair_1, unit: values.unit_1 },
			{ party: values.chair_2, unit: values.unit_2 }
		].filter((chair) => chair.party !== ''),
		languages: { regime: values.regime, spoken: languagesTyped(values.spoken), listened: languagesTyped(values.listened) },
		chatham_house: values.chatham_house,
		labels: {
			notes: values.notes,
			practices: values.practices,
			challenges: values.challenges,
			concepts: values.concepts,
			actions: values.actions
		},
		community: values.community,
		order: { member_states: values.member_states, third_countries: values.third_countries },
		quota: Number(values.quota),
		contact_name: values.contact_name,
		contact_email: values.contact_email,
		video_link: values.video_link,
		hours: {
			from: minutesOf(values.hours_from) ?? 0,
			to: endOfDay(values.hours_to) ?? 0,
			most: minutesOfHours(values.hours_most) ?? 0
		}
	};
}

/** A meeting that is about to be made or changed. */
export class MeetingForm extends RecordCard<Meeting, MeetingValues> {
	tried = $state(false);

	constructor(model: MeetingModel, editing: Meeting | null) {
		super({
			shown: valuesOf,
			// What cannot be kept is missing, and nothing is saved then.
			kept: tidied,
			age: (meeting) => meeting.revision,
			async save(meeting, changed) {
				const values = { ...valuesOf(meeting), ...changed } as MeetingValues;
				if (meeting !== NOT_MADE) return (await model.edit(meeting.id, meeting.revision, detailsOf(values))).meeting;
				const made = await model.create(
					values.series === NEW
						? { kind: 'new', name: values.series_name, short: values.series_short }
						: { kind: 'existing', id: values.series },
					detailsOf(values)
				);
				return made.meeting;
			},
			async read() {
				await model.load();
				return model.view?.meeting ?? null;
			}
		});
		this.show(editing ?? NOT_MADE);
	}

	/** What is typed; there always is a meeting in a form. */
	get values(): MeetingValues {
		return this.draft!;
	}

	/** What is missing, by field. */
	missing = $derived.by(() => {
		const values = this.values;
		const asked = this.record === NOT_MADE && values.series === NEW ? NEEDED : NEEDED.filter((field) => !OF_SERIES.includes(field));
		const missing = new Set<string>(asked.filter((field) => values[field].trim() === ''));
		if (!/^[1-9]\d{0,2}$/.test(values.ordinal.trim())) missing.add('ordinal');
		if (!/^\d{1,3}$/.test(values.quota.trim())) missing.add('quota');
		for (const day of ['from', 'to'] as const) if (!isDate(values[day])) missing.add(day);
		if (isDate(values.from) && isDate(values.to) && values.to < values.from) missing.add('order');
		const [from, to] = [minutesOf(values.hours_from), endOfDay(values.hours_to)];
		if (from === null) missing.add('hours_from');
		if (to === null) missing.add('hours_to');
		if (from !== null && to !== null && to <= from) missing.add('hours');
		if (!minutesOfHours(values.hours_most)) missing.add('hours_most');
		return missing;
	});

	/** The next meeting of a series has the next number; it begins from the one before in a dialog of its own. */
	chooseSeries(series: SeriesView | undefined) {
		if (series) this.values.ordinal = String(series.next);
	}

	/** Keeps the meeting; true when it is kept. */
	override save(): Promise<boolean> {
		this.tried = true;
		return this.missing.size > 0 || this.saving ? Promise.resolve(false) : super.save();
	}
}
