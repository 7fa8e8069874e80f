import { call, commands, refusal, type DayMode, type Needs, type PersonDetail, type PersonEdit, type Refused } from '$lib/ipc';

/** What can be typed or chosen in the panel, one value per field. */
export interface Draft {
	title: string;
	given_name: string;
	family_name: string;
	given_name_latin: string;
	family_name_latin: string;
	display: string;
	organisation: string;
	function: string;
	email: string;
	phone: string;
	travel: string;
	languages: string;
	roles: PersonDetail['roles'];
	delegation: string;
	delegation_role: PersonDetail['delegation_role'];
	status: PersonDetail['status'];
	attendance: DayMode[];
	photo_consent: PersonDetail['photo_consent'];
}
export type DraftField = keyof Draft;

/** A field that two people changed. */
export interface Clash {
	field: DraftField;
	mine: Draft[DraftField];
	theirs: Draft[DraftField];
	keep: 'mine' | 'theirs';
}

const NAME_FIELDS = ['title', 'given_name', 'family_name', 'given_name_latin', 'family_name_latin', 'display'] as const;
const isNameField = (field: DraftField): field is (typeof NAME_FIELDS)[number] => (NAME_FIELDS as readonly string[]).includes(field);
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Codes as typed: "FR, NL; en" becomes FR, NL and en; the backend knows which of them are languages. */
export function listOf(text: string): string[] {
	return text
		.split(/[,;]+/)
		.map((part) => part.trim())
		.filter(Boolean);
}

function draftOf(detail: PersonDetail): Draft {
	return {
		...detail.name,
		organisation: detail.organisation,
		function: detail.function,
		email: detail.email,
		phone: detail.phone,
		travel: detail.travel,
		languages: detail.languages.join(', '),
		roles: detail.roles,
		delegation: detail.delegation,
		delegation_role: detail.delegation_role,
		status: detail.status,
		attendance: detail.attendance,
		photo_consent: detail.photo_consent
	};
}

const UNCHANGED: PersonEdit = {
	name: null,
	email: null,
	phone: null,
	delegation: null,
	roles: null,
	delegation_role: null,
	status: null,
	attendance: null,
	organisation: null,
	function: null,
	languages: null,
	travel: null,
	photo_consent: null,
	needs: null
};

/** One person in the panel: what is stored, what is typed, and what stands between the two. */
export class PersonCard {
	detail = $state.raw<PersonDetail | null>(null);
	draft = $state<Draft | null>(null);
	/** Class D; null until it was asked for. */
	needs = $state<Needs | null>(null);
	refused = $state.raw<Refused | null>(null);
	clashes = $state<Clash[]>([]);
	saving = $state(false);
	/** Ends when whoever was asked for last has been read. */
	shown: Promise<void> = Promise.resolve();
	#asked: string | null = null;
	#theirs: PersonDetail | null = null;
	#keptNeeds: Needs | null = null;
	#queue: Promise<unknown> = Promise.resolve();

	/** Shows a person; what was shown of another is forgotten at once. */
	show(id: string | null): Promise<void> {
		return (this.shown = this.#show(id));
	}

	async #show(id: string | null) {
		if (id !== this.#asked) this.drop();
		this.#asked = id;
		if (id === null) return;
		try {
			const detail = await call(commands.person(id));
			if (this.#asked === id) this.#take(detail);
		} catch (thrown) {
			if (this.#asked === id) this.refused = refusal(thrown);
		}
	}

	drop() {
		this.#asked = null;
		this.detail = null;
		this.draft = null;
		this.needs = null;
		this.#keptNeeds = null;
		this.#theirs = null;
		this.refused = null;
		this.clashes = [];
	}

	/** The sentence for a field, when it was the one refused. */
	errorOf(field: string): Refused | null {
		return this.refused?.field === field ? this.refused : null;
	}

	/** Shows class D. That it was opened stays in the journal. */
	async openNeeds() {
		if (!this.detail) return;
		const id = this.detail.id;
		try {
			const needs = await call(commands.openNeeds(id));
			if (this.detail?.id !== id) return;
			this.needs = needs;
			this.#keptNeeds = { ...needs };
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}

	closeNeeds() {
		this.needs = null;
		this.#keptNeeds = null;
	}

	/** Keeps what was typed or chosen, if it differs from what is stored. */
	save(): Promise<void> {
		const saved = this.#queue.then(() => this.#save());
		this.#queue = saved.catch(() => {});
		return saved;
	}

	/** Takes back what was typed in one field. */
	revert(field: DraftField) {
		if (!this.detail || !this.draft) return;
		Object.assign(this.draft, { [field]: draftOf(this.detail)[field] });
		if (this.refused?.field === field) this.refused = null;
	}

	/** Settles a clash field by field, on top of what the other one saved. */
	async settle() {
		const theirs = this.#theirs;
		if (!theirs || !this.draft) return;
		const mine = $state.snapshot(this.draft) as Draft;
		const kept = this.clashes.filter((clash) => clash.keep === 'mine').map((clash) => clash.field);
		this.clashes = [];
		this.#theirs = null;
		this.#take(theirs, true);
		for (const field of kept) Object.assign(this.draft, { [field]: mine[field] });
		await this.save();
	}

	async #save() {
		const detail = this.detail;
		if (!detail || !this.draft || this.clashes.length > 0) return;
		const stored = draftOf(detail);
		const draft = $state.snapshot(this.draft) as Draft;
		const changed = (Object.keys(draft) as DraftField[]).filter((field) => !same(draft[field], stored[field]));
		const needs = this.needs && !same(this.needs, this.#keptNeeds) ? ($state.snapshot(this.needs) as Needs) : null;
		if (changed.length === 0 && !needs) return;
		this.saving = true;
		this.refused = null;
		try {
			const kept = await call(commands.editPerson(detail.id, detail.revision, detail.person_revision, editOf(draft, changed, needs)));
			if (this.#asked !== detail.id) return;
			if (needs) this.#keptNeeds = needs;
			this.#take(kept);
		} catch (thrown) {
			const refused = refusal(thrown);
			if (this.#asked !== detail.id) return;
			if (refused.code === 'changed_meanwhile') await this.#clash(detail, draft, changed);
			else this.refused = refused;
		} finally {
			this.saving = false;
		}
	}

	async #clash(before: PersonDetail, draft: Draft, changed: DraftField[]) {
		const theirs = await call(commands.person(before.id));
		const now = draftOf(theirs);
		const stored = draftOf(before);
		this.#theirs = theirs;
		const both = changed.filter((field) => !same(now[field], draft[field]));
		this.clashes = both.map((field) => ({
			field,
			mine: draft[field],
			theirs: now[field],
			// Where the other one left the field alone, what was typed here is the only change.
			keep: same(now[field], stored[field]) ? 'mine' : 'theirs'
		}));
		if (this.clashes.length === 0 || this.clashes.every((clash) => clash.keep === 'mine')) await this.#settleAfterSave();
	}

	async #settleAfterSave() {
		// Within the queue: another save would wait for this one.
		const theirs = this.#theirs;
		if (!theirs || !this.draft) return;
		const mine = $state.snapshot(this.draft) as Draft;
		const kept = this.clashes.map((clash) => clash.field);
		this.clashes = [];
		this.#theirs = null;
		this.#take(theirs, true);
		for (const field of kept) Object.assign(this.draft, { [field]: mine[field] });
		await this.#save();
	}

	/** Shows what is stored; what is being typed elsewhere stays, unless all is to be taken. */
	#take(detail: PersonDetail, all = false) {
		const next = draftOf(detail);
		if (!all && this.draft && this.detail?.id === detail.id) {
			const stored = draftOf(this.detail);
			const draft = $state.snapshot(this.draft) as Draft;
			for (const field of Object.keys(next) as DraftField[])
				if (!same(draft[field], stored[field]) && !same(draft[field], next[field])) Object.assign(next, { [field]: draft[field] });
		}
		this.detail = detail;
		this.draft = next;
	}
}

function editOf(draft: Draft, changed: readonly DraftField[], needs: Needs | null): PersonEdit {
	const edit: PersonEdit = { ...UNCHANGED, needs };
	for (const field of changed) {
		if (isNameField(field)) {
			const { title, given_name, family_name, given_name_latin, family_name_latin, display } = draft;
			edit.name = { title, given_name, family_name, given_name_latin, family_name_latin, display };
		} else if (field === 'languages') edit.languages = listOf(draft.languages);
		else Object.assign(edit, { [field]: draft[field] });
	}
	return edit;
}
