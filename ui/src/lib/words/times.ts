/** Times of a day and lengths, in minutes, as people write them. */

const DAY = 24 * 60;

/** "09:30" of minutes after midnight; past midnight as the clock of the next day shows it. */
export function clockOf(minutes: number): string {
	const wall = ((minutes % DAY) + DAY) % DAY;
	return `${String(Math.floor(wall / 60)).padStart(2, '0')}:${String(wall % 60).padStart(2, '0')}`;
}

/** Minutes after midnight of "9:30", "09.30", "9h30" or "0930"; null where it is no time. */
export function minutesOf(text: string): number | null {
	const found = /^(\d{1,2})[:.h](\d{2})$/i.exec(text.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(text.trim());
	if (!found) return null;
	const [hours, minutes] = [Number(found[1]), Number(found[2])];
	return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** "14:00–15:20" of a start and a length. */
export function spanOf(start: number, duration: number): string {
	return `${clockOf(start)}–${clockOf(start + duration)}`;
}

/** "7" or "6:45" of minutes. */
export function hoursOf(minutes: number): string {
	return minutes % 60 === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Minutes of "7", "6.5", "6,5" or "6:45" hours; null where it is no length within a day. */
export function minutesOfHours(text: string): number | null {
	const typed = text.trim();
	const clock = /^(\d{1,2}):([0-5]\d)$/.exec(typed);
	const decimal = /^\d{1,2}(?:[.,]\d{1,2})?$/.exec(typed);
	if (!clock && !decimal) return null;
	const minutes = clock ? Number(clock[1]) * 60 + Number(clock[2]) : Math.round(Number(typed.replace(',', '.')) * 60);
	return minutes <= DAY ? minutes : null;
}
