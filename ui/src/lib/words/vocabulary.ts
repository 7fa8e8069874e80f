import { vocabularies, type ImportRowState, type Strength } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';

type Words<T extends string> = Record<T, () => string>;

/** What each member of a list is called, in the words of the catalogue. */
export function said<L extends keyof typeof vocabularies>(list: L): Words<keyof (typeof vocabularies)[L] & string> {
	const names = Object.entries<string>(vocabularies[list]).map(([code, name]) => [code, () => name]);
	return Object.fromEntries(names) as Words<keyof (typeof vocabularies)[L] & string>;
}

export const roleWords = said('Role');

export const delegationRoleWords = said('DelegationRole');

export const statusWords = said('Status');

export const modeWords = said('Mode');

export const kindWords = said('PartyKind');

export const partyGroupWords = said('PartyGroup');

export const vocabularyWords = said('Vocabulary');
export const publicationWords = said('Publication');

export const answerWords = said('Answer');

export const consentWords = said('PhotoConsent');

export const actorRoleWords = said('ActorRole');

export const actionStatusWords = said('ActionStatus');
export const editionPartWords = said('EditionPart');

export const foundFieldWords = said('FoundField');
export const findingPartWords = said('FindingPart');
export const quantifierWords = said('Quantifier');
export const noteKindWords = said('NoteKind');
export const approvalChoiceWords = said('ApprovalChoice');
export const passageWordWords = said('PassageWord');
export const suggestionWhatWords = said('SuggestionWhat');

export const markingWords = said('MarkingKind');

export const notesTemplateWords = said('NotesTemplate');

export const noteStatusWords = said('NoteStatus');

export const presenceWords = said('PresenceState');
export const milestoneKindWords = said('MilestoneKind');
export const milestoneStateWords = said('MilestoneState');
export const pressingWords = said('Pressing');
export const tileStateWords = said('TileState');
export const correctionStateWords = said('CorrectionState');

export const silenceStandingWords = said('SilenceStanding');

export const passageWords = said('PassageCode');

export const precedenceWords = said('Precedence');

export const turnPurposeWords = said('TurnPurpose');

export const turnStateWords = said('TurnState');

export const strengthWords = {
	very_weak: m.strength_very_weak,
	weak: m.strength_weak,
	fair: m.strength_fair,
	good: m.strength_good,
	strong: m.strength_strong
} satisfies Words<Strength['words']>;

export const formatWords = said('Format');

export const memberOrderWords = said('MemberOrder');

export const thirdOrderWords = said('ThirdOrder');

export const rowStateWords = {
	new: m.row_new,
	update: m.row_update,
	unchanged: m.row_unchanged,
	duplicate: m.row_duplicate,
	withdrawn: m.row_withdrawn,
	rejected: m.row_rejected,
	nobody: m.row_nobody
} satisfies Words<ImportRowState>;

export const evidenceLevelWords = said('EvidenceLevel');
export const practiceStatusWords = said('PracticeStatus');
export const sourceAttributionWords = said('SourceAttribution');
export const transferLevelWords = said('TransferLevel');
export const transferStateWords = said('TransferState');
export const answerTravelWords = said('AnswerTravel');
export const aspectWords = said('Aspect');
export const openQuestionWords = said('OpenQuestion');
export const roundWords = said('Round');
export const severityWords = said('Severity');
export const agedWords = said('Aged');
export const criterionWords = said('Criterion');

export const fieldWords = said('Field');

/** The choices of a select, in the order the words are written. */
export function choices<T extends string>(words: Words<T>): { value: T; label: string }[] {
	return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value]() }));
}

export { HANDLING_LABELS } from '$lib/ipc';
