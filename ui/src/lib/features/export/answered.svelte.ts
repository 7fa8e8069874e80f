import type { Verdict, ExportPreview, NotePassage, NotesParts, PassageAnswer, Wanted } from '$lib/ipc';
import { PaperPreview, WHOLE_NOTES } from '$lib/parts';
import { answered, answerTo, isOpen, type OpenPassage } from './passages';

/** Notes on their way out, with an answer to each passage that may give something away: for one paper and for everyone. */
export abstract class AnsweredPreview extends PaperPreview<Wanted, ExportPreview> {
	/** Whether the proposed wordings stand in place of passages that have no answer of their own. */
	proposed = $state(false);
	/** What was answered to single passages. */
	given = $state.raw<readonly PassageAnswer[]>([]);
	/** The key of the passage that is answered now. */
	at = $state<string | null>(null);

	/** Every passage of what leaves, once. */
	abstract readonly passages: OpenPassage[];
	/** Those that nobody answered yet. */
	open = $derived.by(() => this.passages.filter(({ one }) => isOpen(one, this.answerTo(one))));
	/** The passage that is answered now: at first the first that is open. */
	current = $derived.by(() => this.passages.find(({ key }) => key === this.at) ?? this.open[0] ?? this.passages[0] ?? null);

	/** Asks anew what leaves, since an answer changed it. */
	protected abstract again(): Promise<void>;

	answerTo(one: NotePassage): Verdict | null {
		return answerTo(one, this.given, this.proposed);
	}

	/** Answers a passage; its reason alone changes nothing of what is shown. */
	answer(one: NotePassage, answer: Verdict) {
		const before = this.answerTo(one)?.answer;
		this.given = answered(this.given, one, answer);
		return before === answer.answer ? Promise.resolve() : this.again();
	}

	/** Puts the proposed wordings in the place of all that have no answer of their own. */
	propose(proposed: boolean) {
		this.forget();
		this.proposed = proposed;
		return this.again();
	}

	/** Forgets why passages stay: a reason holds for what was looked at. */
	protected forget() {
		this.given = this.given.filter((one) => one.answer !== 'keep');
	}

	/** What is wanted of the notes, with the answers of now. */
	protected answeredNotes(): NotesParts {
		return { ...WHOLE_NOTES, proposed: this.proposed, answers: [...this.given] };
	}
}
