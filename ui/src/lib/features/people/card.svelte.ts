import { call, commands, refusal, type OpenedNeeds, type PersonDetails, type PersonRow, type PersonView } from '$lib/ipc';
import { languagesShown, languagesTyped, line, RecordCard } from '$lib/parts';

/** Everything that is entered about a person, side by side. */
function flat({ name, seat, ...rest }: PersonDetails) {
	return { ...name, ...rest, ...seat };
}
type Flat = ReturnType<typeof flat>;

/** What can be typed or chosen in the panel, one value per field. */
export type PersonDraft = Omit<Flat, 'languages'> & { languages: string };
export type PersonField = keyof PersonDraft;

function whole(fields: Flat): PersonDetails {
	const { title, given_name, family_name, given_name_latin, family_name_latin, display, ...rest } = fields;
	const { email, phone, delegation, ...seat } = rest;
	const name = { title, given_name, family_name, given_name_latin, family_name_latin, display };
	return { name, email, phone, delegation, seat };
}

const tidy = (value: unknown) => (typeof value === 'string' ? line(value) : value);

const persons = {
	shown(person: PersonView): PersonDraft {
		const fields = flat(person.details);
		return { ...fields, languages: languagesShown(fields.languages) };
	},
	kept: (draft: PersonDraft, field: PersonField) => (field === 'languages' ? languagesTyped(draft.languages) : tidy(draft[field])),
	age: (person: PersonView | PersonRow) => person.revision + person.person_revision,
	save: (person: PersonView, changed: object) =>
		call(commands.editPerson(person.id, person.revision, person.person_revision, whole({ ...flat(person.details), ...changed }))),
	read: (person: PersonView) => call(commands.person(person.id))
};

/** The needs of one person after they were opened. */
type Opened = OpenedNeeds & { id: string; why: string };
const opened = async (id: string, why: string): Promise<Opened> => ({ id, why, ...(await call(commands.openNeeds(id, why))) });

const needs = {
	shown: ({ dietary, accessibility }: Opened): OpenedNeeds => ({ dietary, accessibility }),
	kept: (draft: OpenedNeeds, field: keyof OpenedNeeds) => tidy(draft[field]),
	// They have no age: they are written over what was opened.
	age: () => 0,
	save: async ({ id, why, ...read }: Opened, changed: object) => ({
		id,
		why,
		...(await call(commands.saveNeeds(id, read, { ...read, ...changed })))
	}),
	read: ({ id, why }: Opened) => opened(id, why)
};

/** One person in the panel, with class D apart from the rest. */
export class PersonCard extends RecordCard<PersonView, PersonDraft> {
	/** Class D; holds nothing until it was asked for. */
	needs = new RecordCard<Opened, OpenedNeeds>(needs);
	/** Ends when whoever was asked for last has been read. */
	read: Promise<void> = Promise.resolve();
	#asked: string | null = null;

	constructor() {
		super(persons);
	}

	/** Tells whether a row of the list holds nothing newer than what is shown, so that it need not be read. */
	shows(row: PersonRow | null): boolean {
		const shown = this.record;
		return row !== null && row.id === shown?.id && persons.age(shown) >= persons.age(row) && shown.seat_number === row.seat_number;
	}

	/** Reads and shows a person; what was shown of another is forgotten at once. */
	open(id: string | null): Promise<void> {
		return (this.read = this.#open(id));
	}

	async #open(id: string | null) {
		if (id !== this.#asked) this.drop();
		this.#asked = id;
		if (id === null) return;
		try {
			const person = await call(commands.person(id));
			if (this.#asked === id) this.show(person);
		} catch (thrown) {
			if (this.#asked === id) this.refused = refusal(thrown);
		}
	}

	override drop() {
		super.drop();
		this.#asked = null;
		this.needs.drop();
	}

	/** Shows class D for a reason. That it was opened, and why, stays in the journal. */
	async openNeeds(why: string) {
		const id = this.#asked;
		if (id === null) return;
		try {
			const read = await opened(id, why);
			if (this.#asked === id) this.needs.show(read);
		} catch (thrown) {
			this.refused = refusal(thrown);
		}
	}
}
