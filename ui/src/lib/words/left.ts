import type { Exported, HandlingLabel, Step, Verb } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { audienceWords, formWords, paperWords, readersOf } from './papers';

/** "Run sheet written for: Co-chairs"; of what left before this was kept, some of it is unknown. */
function exported({ paper, audience }: Exported): string {
	const what = paperWords[paper ?? 'agenda']();
	return audience === null
		? m.step_exported_somebody({ paper: what })
		: m.step_exported({ paper: what, audience: audienceWords[readersOf(audience)]() });
}

/** A step in one phrase; what left stands with its facts beside it, so that the phrase leaves them out. */
export function stepWords(step: Step): string {
	return step.verb === 'export_participants' || step.verb === 'export_agenda' ? exported(step.params) : step.sentence;
}

/** What is known of something that left beside its sentence: its label, its form and the names of its files. */
export function leftFacts(step: Verb): { label: HandlingLabel | null; facts: string[] } {
	switch (step.verb) {
		case 'export_participants':
		case 'export_agenda': {
			const { form, label, files } = step.params;
			return { label, facts: [...(form ? [formWords[form]()] : []), ...files] };
		}
		case 'write_mails':
		case 'save_paper':
			return { label: null, facts: step.params.files };
		default:
			return { label: null, facts: [] };
	}
}
