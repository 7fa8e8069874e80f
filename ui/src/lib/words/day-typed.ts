import { dayLater, isDate } from './dates';

/** Languages in which the names of months and days of the week are understood; English comes first. */
const LANGUAGES = ['en', 'fr', 'de', 'nl', 'es', 'it'];

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const pad = (number: number) => String(number).padStart(2, '0');

/** The names of months, or of days of the week from Monday, in every language, each with its place from 0. */
function named(kind: 'month' | 'weekday', count: number): Map<string, number> {
	const names = new Map<string, number>();
	for (const language of LANGUAGES)
		for (let at = 0; at < count; at++) {
			// 1 January 2024 was a Monday.
			const day = kind === 'month' ? Date.UTC(2024, at, 15) : Date.UTC(2024, 0, 1 + at);
			const name = plain(new Intl.DateTimeFormat(language, { [kind]: 'long', timeZone: 'UTC' }).format(day));
			if (!names.has(name)) names.set(name, at);
		}
	return names;
}
let months: Map<string, number> | undefined;
let weekdays: Map<string, number> | undefined;

/** Which name somebody means who wrote at least three letters of it; none where letters fit names of two places. */
function meant(names: Map<string, number>, word: string): number | null {
	const whole = names.get(word);
	if (whole !== undefined) return whole;
	if (word.length < 3) return null;
	const found = [...names].filter(([name]) => name.startsWith(word));
	// English decides where other languages differ.
	const places = new Set(found.map(([, place]) => place));
	return places.size === 1 ? found[0]![1] : (found[0]?.[1] ?? null);
}

function monthMeant(word: string): number | null {
	return meant((months ??= named('month', 12)), word);
}

function weekdayMeant(word: string): number | null {
	return meant((weekdays ??= named('weekday', 7)), word);
}

/** Leaves out the day of the week before a date: it says nothing that the date does not. */
function withoutWeekday(words: string): string {
	const [, word, date] = /^(\p{L}+)[\s,.]+(.*\d.*)$/u.exec(words) ?? [];
	return word && date && weekdayMeant(word) !== null && monthMeant(word) === null ? date : words;
}

/** Of the years around a day the one in which a day and month come nearest to it. */
function nearest(month: number, day: number, near: string): string | null {
	const year = Number(near.slice(0, 4));
	const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(near));
	const dates = [year - 1, year, year + 1].map((one) => `${one}-${pad(month)}-${pad(day)}`).filter(isDate);
	return dates.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function of(year: string | undefined, month: number, day: number, near: string): string | null {
	if (year === undefined) return nearest(month, day, near);
	const whole = year.length === 2 ? `20${year}` : year;
	const date = `${whole}-${pad(month)}-${pad(day)}`;
	return isDate(date) ? date : null;
}

/**
 * Reads a day as people write it, and returns it as "2024-06-26": 26.6.2024, 26/06/24, 2024-06-26, 26 June, June 26, today,
 * tomorrow, Friday. The day stands before the month, as everywhere in Europe. Without a year the nearest one is meant.
 * Returns nothing where it is no day that exists.
 */
export function dayTyped(text: string, today: string, near = today): string | null {
	const words = withoutWeekday(
		plain(text)
			.replace(/(\d)(st|nd|rd|th|er|e)\b/g, '$1')
			.trim()
	);
	const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(words);
	if (iso) return of(iso[1], Number(iso[2]), Number(iso[3]), near);
	const numbers = /^(\d{1,2})\s*[-./ ]\s*(\d{1,2})\s*(?:[-./ ]\s*(\d{2}|\d{4})?)?$/.exec(words);
	if (numbers) return of(numbers[3], Number(numbers[2]), Number(numbers[1]), near);
	const distance = { today: 0, tomorrow: 1, yesterday: -1 }[words];
	if (distance !== undefined) return dayLater(today, distance);
	const parts = words.split(/[\s,.]+/).filter((part) => part !== '' && part !== 'of' && part !== 'de');
	if (parts.length === 1) {
		const weekday = weekdayMeant(parts[0]!);
		if (weekday === null) return null;
		const here = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
		return dayLater(today, ((weekday - here + 6) % 7) + 1);
	}
	const at = parts.findIndex((part) => /^\p{L}/u.test(part));
	const month = at < 0 || at > 1 ? null : monthMeant(parts[at]!);
	const day = parts[1 - at];
	const year = parts[2];
	if (month === null || parts.length > 3 || day === undefined || !/^\d{1,2}$/.test(day)) return null;
	if (year !== undefined && !/^(\d{2}|\d{4})$/.test(year)) return null;
	return of(year, month + 1, Number(day), near);
}
