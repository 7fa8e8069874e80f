import en from '../../../messages/en.json';
import raw from '../../../messages/en.json?raw';
import { describe, expect, test } from 'vitest';
import * as m from '$lib/paraglide/messages';
import ends from '$testing/ends.json';
import {
	choices,
	clockAfter,
	clockOf,
	dayShort,
	hoursOf,
	isDate,
	languageChoices,
	languageName,
	minutesOf,
	minutesOfHours,
	moment,
	momentIn,
	nowIn,
	said,
	spanOf
} from '.';

test('no message is written twice: the later one would take the place of the other', () => {
	const keys = [...raw.matchAll(/^\t"([a-z0-9_]+)":/gm)].map((found) => found[1]);
	expect(keys.length).toBe(Object.keys(en).length);
});

test('what is counted is right for one', () => {
	/** Never said of one: there are more of them. */
	const several = ['board_form_minutes_refused', 'item_tour_all', 'live_more'];
	const counted = (words: string) => [...words.matchAll(/\{\w+\} ([\w-]{4,}s)\b/g)].map((found) => found[1]);
	// What other messages count, in its plural, is what to look for.
	const forms = Object.values(en).flatMap((message) => (Array.isArray(message) ? Object.entries(message[0]!.match) : []));
	const plurals = new Set(forms.filter(([when]) => !/plural=one/i.test(when)).flatMap(([, words]) => counted(words)));
	expect(plurals.size).toBeGreaterThan(20);
	const counts = (words: string) => counted(words).some((word) => plurals.has(word));
	const wrong = Object.entries(en).filter(([key, message]) => typeof message === 'string' && counts(message) && !several.includes(key));
	expect(wrong).toEqual([]);
	expect(m.people_change_same({ count: 1 })).toBe('1 person stays as they are.');
	expect(m.mails_unreached({ count: 1, names: 'Els Claes' })).toBe('No mail can go to 1 person, who has no usable address: Els Claes.');
	expect([m.people_seats({ taken: 0, quota: 1 }), m.people_seats({ taken: 1, quota: 2 })]).toEqual(['0 of 1 seat', '1 of 2 seats']);
	expect(m.ratings_sum({ ballots: 1, delegations: 3 })).toBe('1 ballot, 3 delegations');
	expect(m.check_counts({ entries: 1, values: 2, erased: 0 })).toBe('1 entry, 2 values, 0 of them erased on purpose.');
	expect([1, 2, 3].map((topics) => m.time_used_in_all({ topics, noted: topics - 1 || 1 }))).toEqual([
		'The one topic; it was noted how long it took',
		'All 2 topics; of 1 it was noted how long it took',
		'All 3 topics; of 2 it was noted how long they took'
	]);
});

describe('vocabularies', () => {
	test('a list is said in the words of the catalogue, in the order in which people choose', () => {
		expect(choices(said('Mode'))).toEqual([
			{ value: 'in_person', label: 'In person' },
			{ value: 'online', label: 'Online' },
			{ value: 'absent', label: 'Absent' }
		]);
	});
	test('languages are named and chosen by name', () => {
		expect([languageName('fr'), languageName('XX')]).toEqual(['French', 'XX']);
		expect(languageChoices(['AR'])[0]).toEqual({ value: 'SQ', label: 'Albanian', hint: 'SQ' });
	});
});

describe('dates', () => {
	test('a moment is shown in the zone of the meeting, with its name', () => {
		expect(momentIn('Europe/Amsterdam', new Date('2024-06-17T08:51:00Z'))).toMatch(/^Mon 17 June, 10:51 (CEST|GMT\+2)$/);
		expect(moment('2024-06-17T08:51:00Z', 'Europe/Amsterdam')).toMatch(/^17 June 2024, 10:51 (CEST|GMT\+2)$/);
	});
	test('a day is short and unambiguous', () => {
		expect(dayShort('2024-06-26')).toBe('Wed 26 June');
	});
	test('the day and minute of now are those of the meeting', () => {
		expect(nowIn('Europe/Amsterdam', new Date('2024-06-26T22:30:00Z'))).toEqual({ date: '2024-06-27', minutes: 30 });
	});
	test('a day that does not exist is none', () => {
		expect([isDate('2024-02-30'), isDate('26/06/2024'), isDate('2024-06-26')]).toEqual([false, false, true]);
	});
});

describe('times', () => {
	test('a time is read however it is typed, and only if a clock can show it', () => {
		expect(['9:30', '09.30', '9h30', '0930', ' 14:05 '].map(minutesOf)).toEqual([570, 570, 570, 570, 845]);
		expect(['24:00', '9:60', '9', 'nine', ''].map(minutesOf)).toEqual([null, null, null, null, null]);
	});
	test('what ends after midnight shows the clock of the next day', () => {
		expect([clockOf(570), clockOf(1450), clockOf(-15)]).toEqual(['09:30', '00:10', '23:45']);
		const late = { day: '2024-06-26', start: 1410, duration: 60 };
		expect(spanOf(late, []), 'with its date').toBe('23:30–00:30 (27 June)');
		expect(spanOf({ ...late, day: null }, []), 'a proposal has no day').toBe('23:30–00:30');
	});
	test('ends are those that papers print, in every night in which the clock changes', () => {
		for (const { zone, day, clock, held } of ends) {
			for (const [place, printed] of Object.entries(held)) {
				const [start, duration] = place.split('+').map(Number) as [number, number];
				expect(spanOf({ day, start, duration }, clock), `${zone} ${day} ${place}`).toBe(printed);
			}
		}
		expect(ends.flatMap((night) => Object.keys(night.held)).length).toBeGreaterThan(1000);
	});
	test('minutes before the start are counted over a change of the clock too', () => {
		const spring = [{ day: '2024-03-31', minutes: 120, by: 60 }];
		expect(clockAfter({ day: '2024-03-31', start: 180 }, -15, spring)).toBe(105);
		expect(clockAfter({ day: '2024-03-31', start: 150 }, 0, spring), 'a start that is jumped over').toBe(180);
		const autumn = [{ day: '2024-10-27', minutes: 180, by: -60 }];
		expect(clockAfter({ day: '2024-10-27', start: 180 }, -90, autumn)).toBe(150);
	});
	test('lengths go there and back', () => {
		for (const minutes of [60, 405, 420, 450]) expect(minutesOfHours(hoursOf(minutes))).toBe(minutes);
		expect([minutesOfHours('6,5'), minutesOfHours('25'), minutesOfHours('')]).toEqual([390, null, null]);
	});
});

test('no message is empty or ends in a space', () => {
	const texts = Object.entries(en).filter(([, text]) => typeof text === 'string') as [string, string][];
	expect(texts.filter(([, text]) => text.trim() !== text || text === '')).toEqual([]);
});
