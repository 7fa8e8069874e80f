import { refusal, type HandlingLabel, type Meeting, type MeetingDetails, type MeetingView, type Refused, type Series } from '$lib/ipc';
import { clockOf, hoursOf, isDate, minutesOf, minutesOfHours } from '$lib/words';
import type { MeetingModel } from './meeting.svelte';

const NEW = 'new';
const commaList = (text: string) =>
	text
		.split(/[,;]+/)
		.map((part) => part.trim())
		.filter(Boolean);

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

export type MeetingValues = ReturnType<typeof blank>;

function valuesOf(meeting: Meeting): MeetingValues {
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
		spoken: meeting.languages.spoken.join(', '),
		listened: meeting.languages.listened.join(', '),
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
		hours_to: meeting.hours.to === 24 * 60 ? '24:00' : clockOf(meeting.hours.to),
		hours_most: hoursOf(meeting.hours.most)
	};
}

/** A meeting that is about to be made or changed. */
export class MeetingForm {
	values = $state(blank());
	tried = $state(false);
	busy = $state(false);
	refused = $state.raw<Refused | null>(null);
	/** The meeting as it stands now, where someone else changed it while this form was open. */
	clash = $state.raw<MeetingView | null>(null);
	#model: MeetingModel;
	#editing: Meeting | null;

	constructor(model: MeetingModel, editing: Meeting | null) {
		this.#model = model;
		this.#editing = editing;
		if (editing) this.values = valuesOf(editing);
	}

	/** What is missing, by field. */
	missing = $derived.by(() => {
		const values = this.values;
		const needed: (keyof MeetingValues)[] = ['title', 'from', 'to', 'zone', 'chair_1'];
		if (!this.#editing && values.series === NEW) needed.push('series_name', 'series_short');
		const missing = new Set<string>(needed.filter((field) => String(values[field]).trim() === ''));
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

	/** Takes over what the next meeting of a series has in common with the last. */
	chooseSeries(series: Series | undefined) {
		if (!series) return;
		const last = Math.max(0, ...series.earlier.map((edition) => edition.ordinal));
		this.values.ordinal = String(last + 1);
	}

	details(): MeetingDetails {
		const values = $state.snapshot(this.values) as MeetingValues;
		return {
			ordinal: Number(values.ordinal),
			title: values.title.trim(),
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
			languages: { regime: values.regime, spoken: commaList(values.spoken), listened: commaList(values.listened) },
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
			video_link: values.video_link.trim(),
			hours: {
				from: minutesOf(values.hours_from) ?? 0,
				to: endOfDay(values.hours_to) ?? 0,
				most: minutesOfHours(values.hours_most) ?? 0
			}
		};
	}

	/** Keeps the meeting; true when it is kept. */
	async save(): Promise<boolean> {
		this.tried = true;
		this.refused = null;
		if (this.missing.size > 0 || this.busy) return false;
		this.busy = true;
		try {
			const editing = this.#editing;
			if (editing) await this.#model.edit(editing.id, editing.revision, this.details());
			else
				await this.#model.create(
					this.values.series === NEW
						? { kind: 'new', name: this.values.series_name.trim(), short: this.values.series_short.trim() }
						: { kind: 'existing', id: this.values.series },
					this.details()
				);
			return true;
		} catch (thrown) {
			const refused = refusal(thrown);
			if (refused.code === 'changed_meanwhile' && this.#editing) {
				await this.#model.load();
				this.clash = this.#model.view;
			} else this.refused = refused;
			return false;
		} finally {
			this.busy = false;
		}
	}

	/** Keeps what is in this form, on top of what the other one saved. */
	keepMine(): Promise<boolean> {
		if (this.clash) this.#editing = this.clash.meeting;
		this.clash = null;
		return this.save();
	}

	/** Takes what the other one saved. */
	takeTheirs() {
		if (!this.clash) return;
		this.#editing = this.clash.meeting;
		this.values = valuesOf(this.clash.meeting);
		this.clash = null;
	}
}
