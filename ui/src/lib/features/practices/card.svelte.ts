import { call, commands, refusal, type Practice, type PracticeDetails, type PracticeView } from '$lib/ipc';
import { line, RecordCard } from '$lib/parts';

/** What can be typed or chosen of a practice, one value per field: lists as lines, what may be missing as empty. */
export interface PracticeDraft {
	title: string;
	summary: string;
	problem: string;
	steps: string;
	item: string;
	forms: string[];
	phases: string[];
	instruments: string[];
	online_dimension: boolean;
	actors: string;
	legal_basis: string;
	source_delegations: string[];
	contact: string;
	since: string;
	resources: string;
	evidence: string;
	evidence_level: Practice['evidence_level'];
	did_not_work: string;
	success_factors: string;
	obstacles: string;
	transfer_level: NonNullable<Practice['transferability']['level']> | '';
	transfer_conditions: string;
	safeguards: string;
	related_challenges: string;
	related_concepts: string;
	attachments: string;
	label: NonNullable<Practice['label']> | '';
	lowered_by: string;
	attribution: Practice['attribution'];
	status: Practice['status'];
	validated_by: string;
	validated_on: string;
	review_on: string;
	outdated: string;
	remark: string;
}
export type PracticeField = keyof PracticeDraft;

const entries = (text: string, divider: string | RegExp) =>
	text
		.split(divider)
		.map(line)
		.filter((one) => one !== '');
/** The references in a field, however they are divided. */
export const cited = (text: string) => entries(text, /[\s,;]+/);

/** A practice as its fields show it. */
export function shown(practice: Practice): PracticeDraft {
	const { transferability } = practice;
	return {
		...practice,
		steps: practice.steps.join('\n'),
		actors: practice.actors.join('\n'),
		attachments: practice.attachments.join('\n'),
		related_challenges: practice.related_challenges.join(' '),
		related_concepts: practice.related_concepts.join(' '),
		item: practice.item ?? '',
		contact: practice.contact ?? '',
		label: practice.label ?? '',
		transfer_level: transferability.level ?? '',
		transfer_conditions: transferability.conditions,
		validated_by: practice.validated_by ?? '',
		validated_on: practice.validated_on ?? '',
		review_on: practice.review_on ?? ''
	};
}

const LISTS: readonly PracticeField[] = ['steps', 'actors', 'attachments'];
const CITED: readonly PracticeField[] = ['related_challenges', 'related_concepts'];
const MISSING: readonly PracticeField[] = ['item', 'contact', 'label', 'transfer_level', 'validated_by', 'validated_on', 'review_on'];

/** A field as it is kept. */
export function kept(draft: PracticeDraft, field: PracticeField): unknown {
	const value = draft[field];
	if (typeof value !== 'string') return value;
	if (LISTS.includes(field)) return entries(value, '\n');
	if (CITED.includes(field)) return cited(value);
	if (MISSING.includes(field)) return value || null;
	return value.trim();
}

/** Puts changed fields over what is kept of a practice. */
export function changedDetails(practice: Practice, changed: { readonly [F in PracticeField]?: unknown }): PracticeDetails {
	const { transfer_level: level, transfer_conditions: conditions, ...rest } = changed;
	const { id: _id, revision: _revision, reference: _reference, meeting: _meeting, ...details } = practice;
	const transferability = {
		level: level === undefined ? practice.transferability.level : (level as PracticeDetails['transferability']['level']),
		conditions: conditions === undefined ? practice.transferability.conditions : (conditions as string)
	};
	return { ...details, ...(rest as Partial<PracticeDetails>), transferability };
}

const practices = {
	shown,
	kept,
	age: (practice: Practice) => practice.revision,
	save: (practice: Practice, changed: { readonly [F in PracticeField]?: unknown }) =>
		call(commands.editPractice(practice.id, practice.revision, changedDetails(practice, changed))),
	read: async (practice: Practice) => (await call(commands.practice(practice.id))).practice
};

/** One practice in the panel: as it reads, and as it is edited. */
export class OnePractice extends RecordCard<Practice, PracticeDraft> {
	view = $state.raw<PracticeView | null>(null);
	#asked: string | null = null;

	constructor() {
		super(practices);
	}

	/** Reads and shows a practice; what was shown of another is forgotten at once. */
	async open(id: string | null) {
		if (id !== this.#asked) this.drop();
		this.#asked = id;
		if (id === null) return;
		try {
			const view = await call(commands.practice(id));
			if (this.#asked !== id) return;
			this.view = view;
			this.show(view.practice);
		} catch (thrown) {
			if (this.#asked === id) this.refused = refusal(thrown);
		}
	}

	override drop() {
		super.drop();
		this.view = null;
		this.#asked = null;
	}
}
