/** Dates and times as a British reader writes them. */

/** What writes dates in one way: a list asks for the same one again and again, and each is slow to make. */
const writers = new Map<string, Intl.DateTimeFormat>();

function writer(options: Intl.DateTimeFormatOptions, language = 'en-GB'): Intl.DateTimeFormat {
	const key = language + JSON.stringify(options);
	const known = writers.get(key);
	if (known) return known;
	const made = new Intl.DateTimeFormat(language, options);
	writers.set(key, made);
	return made;
}

/** "Wed 26 June" of a date "2024-06-26". */
export function dayShort(date: string): string {
	const at = new Date(`${date}T12:00:00Z`);
	const weekday = writer({ weekday: 'short', timeZone: 'UTC' }).format(at);
	return `${weekday} ${dayOfMonth(date)}`;
}

/** "26 June" of a date "2024-06-26". */
export function dayOfMonth(date: string): string {
	return writer({ day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}

/** "26 June 2024" of a date "2024-06-26". */
export function dayWithYear(date: string): string {
	return `${dayOfMonth(date)} ${date.slice(0, 4)}`;
}

/** "Wednesday 26 June" of a date "2024-06-26". */
export function dayLong(date: string): string {
	const at = new Date(`${date}T12:00:00Z`);
	const weekday = writer({ weekday: 'long', timeZone: 'UTC' }).format(at);
	return `${weekday} ${dayOfMonth(date)}`;
}

/** "26 Apr" of an instant, in the zone of this computer. */
export function dayAndMonth(instant: string): string {
	return writer({ day: 'numeric', month: 'short' }).format(new Date(instant));
}

/** The day so many days after a date "2024-06-26". */
export function dayLater(date: string, days: number): string {
	const at = new Date(`${date}T12:00:00Z`);
	at.setUTCDate(at.getUTCDate() + days);
	return at.toISOString().slice(0, 10);
}

/** Which day it is somewhere, and how many minutes after its midnight. */
export function nowIn(zone: string, instant: Date): { date: string; minutes: number } {
	const wall = writer(
		{
			...({ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' } as const),
			...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const)
		},
		'en-CA'
	);
	const part = Object.fromEntries(wall.formatToParts(instant).map(({ type, value }) => [type, value]));
	return { date: `${part.year}-${part.month}-${part.day}`, minutes: Number(part.hour) * 60 + Number(part.minute) };
}

/** "10:42" of an instant, in the zone of this computer or in the one given. */
export function clock(instant: string | Date, zone?: string): string {
	return writer({ hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(instant));
}

/** "Mon 17 June, 10:51 CEST": a moment at the meeting's place, never without its zone. */
export function momentIn(zone: string, instant: Date): string {
	const part = (options: Intl.DateTimeFormatOptions) => writer({ timeZone: zone, ...options });
	const weekday = part({ weekday: 'short' }).format(instant);
	return `${weekday} ${part({ day: 'numeric', month: 'long' }).format(instant)}, ${clock(instant, zone)} ${zoneName(instant, zone)}`;
}

/** "17 June 2024, 10:51 CEST" of an instant, in the zone of this computer or in the one given. */
export function moment(instant: string, zone?: string): string {
	const at = new Date(instant);
	const day = writer({ day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(at);
	return `${day}, ${clock(at, zone)} ${zoneName(at, zone)}`;
}

export function zoneName(instant: Date, zone?: string): string {
	const parts = writer({ timeZone: zone, timeZoneName: 'short', hour: 'numeric' }).formatToParts(instant);
	return parts.find((piece) => piece.type === 'timeZoneName')?.value ?? zone ?? '';
}

/** Whether a text is a day that exists, written as 2024-06-26. */
export function isDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const at = new Date(`${text}T12:00:00Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** "1st", "2nd", "3rd", "11th". */
export function ordinalWord(ordinal: number): string {
	const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(ordinal);
	return `${ordinal}${{ one: 'st', two: 'nd', few: 'rd' }[rule as 'one' | 'two' | 'few'] ?? 'th'}`;
}
