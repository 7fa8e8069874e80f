import { call, commands, type Challenge, type ChallengeDetails, type ChallengeRow } from '$lib/ipc';
import { RecordCard } from '$lib/parts';
import { cited } from './card.svelte';

/** What can be typed or chosen of a challenge, one value per field. */
export interface ChallengeDraft {
	title: string;
	description: string;
	item: string;
	forms: string[];
	phases: string[];
	instruments: string[];
	raised_by: string;
	delegations_affected: string;
	severity: Challenge['severity'];
	proposed_response: string;
	linked_practices: string;
	linked_actions: string;
	label: NonNullable<Challenge['label']> | '';
	lowered_by: string;
	remark: string;
}
export type ChallengeField = keyof ChallengeDraft;

const challenges = {
	shown: (challenge: Challenge): ChallengeDraft => ({
		...challenge,
		item: challenge.item ?? '',
		label: challenge.label ?? '',
		delegations_affected: challenge.delegations_affected === 0 ? '' : String(challenge.delegations_affected),
		linked_practices: challenge.linked_practices.join(' '),
		linked_actions: challenge.linked_actions.join(' ')
	}),
	kept(draft: ChallengeDraft, field: ChallengeField): unknown {
		const value = draft[field];
		if (typeof value !== 'string') return value;
		if (field === 'linked_practices' || field === 'linked_actions') return cited(value);
		if (field === 'item' || field === 'label') return value || null;
		if (field === 'delegations_affected') return /^\d{0,3}$/.test(value.trim()) ? Number(value) : undefined;
		return value.trim();
	},
	age: (challenge: Challenge) => challenge.revision,
	save: (challenge: Challenge, changed: { readonly [F in ChallengeField]?: unknown }) => {
		const { id: _id, revision: _revision, reference: _reference, meeting: _meeting, ...details } = challenge;
		return call(commands.editChallenge(challenge.id, challenge.revision, { ...details, ...(changed as Partial<ChallengeDetails>) }));
	},
	read: async (challenge: Challenge) => (await call(commands.challenges())).find((one) => one.id === challenge.id) ?? null
};

/** The details of a challenge, without what the list says beside it. */
export function challengeOf({ effective: _effective, answered_by: _answered, actions: _actions, ...challenge }: ChallengeRow): Challenge {
	return challenge;
}

/** One challenge in the panel. */
export class OneChallenge extends RecordCard<Challenge, ChallengeDraft> {
	constructor() {
		super(challenges);
	}
}
