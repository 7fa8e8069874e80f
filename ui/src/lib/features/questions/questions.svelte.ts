import type { Fresh, Freshness } from '$lib/freshness';
import {
	call,
	commands,
	refusal,
	type EvaluationView,
	type QuestionDetails,
	type QuestionRow,
	type QuestionsBoard,
	type Rated,
	type RatingRow,
	type RatingsBoard,
	type Refused,
	type ResponseDetails,
	type ResponseRow,
	type Round,
	type Scale
} from '$lib/ipc';
import { createContext } from 'svelte';

/** What the screen shows. */
export type QuestionsPart = 'questions' | 'ratings' | 'evaluation';

/** What was entered of a question. */
export function questionOf(row: QuestionRow): QuestionDetails {
	const { question, background, item, asked_on, due, label, remark } = row;
	return { question, background, item, asked_on, due, label, remark };
}

/** What was entered of an answer. */
export function responseOf(row: ResponseRow): ResponseDetails {
	const { question, party, text, label, travels, answered_on, note } = row;
	return { question, party, text, label, travels, answered_on, note };
}

/** What delegations are asked after and around a meeting: questions, ratings, and the evaluation. */
export class Questions {
	board = $state.raw<QuestionsBoard | null>(null);
	ratings = $state.raw<RatingsBoard | null>(null);
	evaluation = $state.raw<EvaluationView | null>(null);
	refused = $state.raw<Refused | null>(null);
	part = $state<QuestionsPart>('questions');
	#question = $state<string | null>(null);
	readonly #fresh: Fresh;
	readonly #freshness: Freshness;

	all = $derived(this.board?.questions ?? []);
	question = $derived(this.all.find((one) => one.id === this.#question) ?? this.all[0] ?? null);
	delegations = $derived(this.board?.delegations ?? []);
	/** Who has not answered the question that is shown. */
	missing = $derived(this.delegations.filter((one) => this.question?.missing.includes(one.id)));

	constructor(freshness: Freshness) {
		this.#freshness = freshness;
		this.#fresh = freshness.register({
			nouns: ['question', 'response', 'rating', 'evaluation', 'practice', 'delegation', 'meeting'],
			lazy: true,
			load: () => this.#read(),
			drop: () => {
				this.board = null;
				this.ratings = null;
				this.evaluation = null;
				this.refused = null;
				this.part = 'questions';
				this.#question = null;
			}
		});
	}

	load() {
		return this.#fresh.load();
	}

	/** Keeps everything fresh as long as it is shown. */
	show() {
		return this.#fresh.show();
	}

	async #read() {
		try {
			this.board = await call(commands.questionsBoard());
			this.ratings = await call(commands.ratingsBoard());
			this.evaluation = await call(commands.evaluation());
			this.refused = null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	/** Goes to a question. */
	go(question: string) {
		this.#question = question;
	}

	async add(details: QuestionDetails) {
		const { id } = await this.#freshness.after(() => call(commands.addQuestion(details)));
		this.go(id);
	}

	edit(row: QuestionRow, details: QuestionDetails) {
		return this.#freshness.after(() => call(commands.editQuestion(row.id, row.revision, details)));
	}

	/** Removes a question with its answers; undo takes it back. */
	remove(row: QuestionRow) {
		return this.#freshness.after(() => call(commands.removeQuestion(row.id)));
	}

	/** Enters what a delegation answers; revision 0 where it has not answered yet. */
	answer(revision: number, details: ResponseDetails) {
		return this.#freshness.after(() => call(commands.answerQuestion(revision, details)));
	}

	/** Removes an answer; undo takes it back. */
	removeAnswer(row: ResponseRow) {
		return this.#freshness.after(() => call(commands.removeResponse(row.question, row.party)));
	}

	/** Enters the ballots of one round, all together. */
	enterBallots(row: RatingRow, round: Round, cast: string[], counts: Scale) {
		return this.#freshness.after(() => call(commands.enterBallots(row.rated satisfies Rated, round, cast, counts)));
	}

	/** Removes everything that was counted; undo takes it back. */
	removeEvaluation() {
		return this.#freshness.after(() => call(commands.removeEvaluation()));
	}
}

export const [useQuestions, provideQuestions] = createContext<Questions>();
