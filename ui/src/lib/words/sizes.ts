import * as m from '$lib/paraglide/messages';

/** "4.2 MB" of so many kilobytes, and "61 KB" below one. */
export function megabytes(kilobytes: number): string {
	return kilobytes < 1024 ? m.size_kilobytes({ size: kilobytes }) : m.size_megabytes({ size: (kilobytes / 1024).toFixed(1) });
}
