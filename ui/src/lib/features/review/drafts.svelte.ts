import { nearest } from '$lib/components';
import { call, commands, refusal, type ApprovalWanted, type DraftLine, type DraftToRead, type Publication, type Refused } from '$lib/ipc';
import { createContext } from 'svelte';

/** The drafts that wait for the key of a body in the chair, in its pouch: it remarks on lines, and turns its key. */
export class Drafts {
	all = $state.raw<readonly DraftToRead[] | null>(null);
	refused = $state.raw<Refused | null>(null);
	/** Which draft is read; the first where none is chosen. */
	chosen = $state<Publication | null>(null);
	/** The line that has the focus. */
	current = $state<string | null>(null);
	/** Whether only what changed since the draft before is shown. */
	onlyChanged = $state(false);
	draft = $derived(this.all?.find((draft) => draft.publication === this.chosen) ?? this.all?.[0] ?? null);
	changed = $derived(this.draft?.sections.flatMap((section) => section.lines).filter((line) => line.words.length > 0).length ?? 0);
	/** What is shown: an unchanged draft is shown whole. */
	sections = $derived(
		(this.draft?.sections ?? [])
			.map((section) => ({ ...section, lines: section.lines.filter((line) => !this.onlyChanged || line.words.length > 0) }))
			.filter((section) => section.lines.length > 0)
	);
	lines = $derived(this.sections.flatMap((section) => section.lines));
	line = $derived(this.lines.find((line) => line.key === this.current) ?? this.lines[0] ?? null);
	remarks = $derived(this.draft?.sections.flatMap((section) => section.lines).filter((line) => line.remark !== '') ?? []);

	async load() {
		try {
			this.all = await call(commands.answerDrafts());
			this.refused = null;
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	/** Reads another draft from its beginning. */
	choose(publication: Publication) {
		this.chosen = publication;
		this.current = null;
		this.onlyChanged = false;
	}

	move(by: number) {
		const at = this.lines.findIndex((line) => line.key === this.line?.key);
		this.current = this.lines[nearest(this.lines.length, at, by)]?.key ?? null;
	}

	/** Remarks something on a line; no words take it back. The line keeps its place. */
	async remark(line: DraftLine, text: string) {
		if (!this.draft) return;
		this.current = line.key;
		this.all = await call(commands.remarkInAnswer(this.draft.publication, { key: line.key, text }));
	}

	async decide(wanted: ApprovalWanted) {
		if (this.draft) this.all = await call(commands.turnKeyInAnswer(this.draft.publication, wanted));
	}
}

export const [useDrafts, provideDrafts] = createContext<Drafts>();
