import { call, commands, Refused, type Edition, type SeriesView } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { line, RecordCard } from '$lib/parts';
import { isDate } from '$lib/words';
import type { MeetingModel } from './meeting.svelte';

/** An earlier edition while it is typed. */
export type EditionDraft = { ordinal: string; from: string; to: string; place: string };

/** A series while it is typed. */
export type SeriesDraft = { name: string; short: string; earlier: EditionDraft[] };

export type EditionField = keyof EditionDraft;

const shownOf = (edition: Edition): EditionDraft => ({ ...edition, ordinal: String(edition.ordinal) });
const isNumber = (text: string) => /^[1-9]\d{0,2}$/.test(text.trim());

/** A series: its names, and the editions that the workspace holds no meeting for. */
export class SeriesCard extends RecordCard<SeriesView, SeriesDraft> {
	tried = $state(false);

	constructor(model: MeetingModel) {
		super({
			shown: ({ name, short, earlier }) => ({ name, short, earlier: earlier.map(shownOf) }),
			kept: (draft, field) => {
				if (field !== 'earlier') return line(field === 'name' ? draft.name : draft.short) || undefined;
				if (this.wrong.some((fields) => fields.size > 0)) return undefined;
				const kept = draft.earlier.map(({ ordinal, from, to, place }) => ({ ordinal: Number(ordinal), from, to, place: line(place) }));
				return kept.sort((one, other) => one.ordinal - other.ordinal);
			},
			unread: (field) => (field === 'earlier' ? m.series_editions_wrong() : m.field_needed()),
			age: (series) => series.revision,
			save({ id, revision, name, short, earlier }, changed) {
				return call(commands.editSeries(id, revision, { name, short, earlier, ...(changed as Partial<SeriesView>) }));
			},
			read: async ({ id }) => (await model.series()).find((series) => series.id === id) ?? null
		});
	}

	/** What is wrong with each of the earlier editions, by its place. */
	wrong = $derived.by(() => {
		const held = (this.record?.meetings ?? []).map((meeting) => String(meeting.ordinal));
		const typed = (this.draft?.earlier ?? []).map((edition) => edition.ordinal.trim());
		return (this.draft?.earlier ?? []).map(({ from, to }, at) => {
			const wrong = new Map<EditionField, () => string>();
			const ordinal = typed[at]!;
			const others = [...held, ...typed.slice(0, at)];
			if (!isNumber(ordinal)) wrong.set('ordinal', m.series_number_wrong);
			else if (others.includes(ordinal)) wrong.set('ordinal', () => m.series_ordinal_taken({ ordinal }));
			if (!isDate(from)) wrong.set('from', m.date_hint);
			if (!isDate(to)) wrong.set('to', m.date_hint);
			else if (isDate(from) && to < from) wrong.set('to', m.meeting_to_before_from);
			return wrong;
		});
	});

	/** Begins one more: the number after the last, before the meetings that there are. */
	add() {
		if (!this.draft) return;
		const taken = new Set([...this.draft.earlier.map((one) => Number(one.ordinal)), ...this.record!.meetings.map((one) => one.ordinal)]);
		let ordinal = 1;
		while (taken.has(ordinal)) ordinal += 1;
		this.draft.earlier = [...this.draft.earlier, { ordinal: String(ordinal), from: '', to: '', place: '' }];
	}
	remove(at: number) {
		if (this.draft) this.draft.earlier = this.draft.earlier.filter((_, place) => place !== at);
	}

	override save(): Promise<boolean> {
		this.tried = true;
		return super.save();
	}

	/** Why it was not kept, where no field says so. */
	get general(): Refused | null {
		return this.refused && !['name', 'short'].includes(this.refused.field ?? '') ? this.refused : null;
	}
}
