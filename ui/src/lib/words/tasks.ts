import type { Progress } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

const says = {
	export: m.task_export,
	pouches: m.task_pouches,
	sample: m.task_sample,
	import: m.task_import,
	check: m.task_check,
	passphrase: m.task_passphrase,
	steps: m.task_steps
};

/** Says how far long work is: what is made now is the one behind those that are done. */
export function taskWords({ task, done, total }: Progress): string {
	if (task === 'backup') return m.task_backup();
	// The journal is written at the end.
	if (task === 'steps' && done >= total) return m.task_saving();
	return total > 1 ? says[task]({ at: Math.min(done + 1, total), total }) : m.task_one();
}
