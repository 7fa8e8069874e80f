const UNITS = ['B', 'kB', 'MB'] as const;

/** "812 B", "1.4 MB": a size in the decimal units of papers. */
export function shownBytes(bytes: number): string {
	let size = bytes;
	let unit = 0;
	while (size >= 1000 && unit < UNITS.length - 1) {
		size /= 1000;
		unit += 1;
	}
	return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${UNITS[unit]}`;
}
