/** Where one gets to from a place in a list, so many further or back; from none, at the end that is nearer. */
export function nearest(length: number, at: number, by: number): number {
	if (at < 0) return by > 0 ? 0 : length - 1;
	return Math.min(length - 1, Math.max(0, at + by));
}
