import type { ImportColumn, ImportField, ImportKind, ImportPreview, ImportReason, ImportRow } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { cited, dayShort, fieldWords } from '$lib/words';

/** What was found out about the file, as sentences. */
export function fileFacts(preview: ImportPreview): string {
	const facts: string[] = [];
	const { sheet } = preview;
	if (sheet) {
		const sources = {
			entente: m.import_kind_entente,
			eusurvey: m.import_kind_eusurvey,
			table: m.import_kind_table,
			json: m.import_kind_json,
			vcard: m.import_kind_vcard
		};
		facts.push(sources[sheet.source]());
		if (sheet.name) facts.push(m.import_sheet({ sheet: sheet.name }));
		// Where every value stands under a name there is no row of headings.
		if (sheet.header_row > 0) facts.push(m.import_header_row({ row: sheet.header_row }));
		if (sheet.separator && !sheet.readable_otherwise) facts.push(m.import_separator({ separator: separatorWord(sheet.separator) }));
		if (sheet.encoding) facts.push(m.import_encoding({ encoding: sheet.encoding }));
	}
	facts.push((preview.kind === 'participants' ? m.import_answers : m.import_row_count)({ count: preview.rows.length }));
	if (preview.rooms.length > 0) facts.push(m.import_rooms({ rooms: cited(preview.rooms) }));
	return facts.join(' ');
}

/** What people call a separator. */
export function separatorWord(separator: string): string {
	return (
		{ ';': m.separator_semicolon(), ',': m.separator_comma(), '\t': m.separator_tab(), '|': m.separator_bar() }[separator] ?? separator
	);
}

/** What the screen says of each kind of import. */
export const KINDS = {
	participants: { what: m.import_of_people, title: m.import_title, empty: m.import_empty, sentence: m.import_sentence },
	agenda: { what: m.import_of_agenda, title: m.import_title_agenda, empty: m.import_empty_agenda, sentence: m.import_sentence_agenda },
	guests: { what: m.import_of_guests, title: m.import_title_guests, empty: m.import_empty_guests, sentence: m.import_sentence_guests },
	notes: { what: m.import_of_notes, title: m.import_title_notes, empty: m.import_empty_notes, sentence: m.import_sentence_notes },
	answers: { what: m.import_of_answers, title: m.import_title_answers, empty: m.import_empty_answers, sentence: m.import_sentence_answers },
	practices: {
		what: m.import_of_practices,
		title: m.import_title_practices,
		empty: m.import_empty_practices,
		sentence: m.import_sentence_records
	},
	challenges: {
		what: m.import_of_challenges,
		title: m.import_title_challenges,
		empty: m.import_empty_challenges,
		sentence: m.import_sentence_records
	},
	concepts: {
		what: m.import_of_concepts,
		title: m.import_title_concepts,
		empty: m.import_empty_concepts,
		sentence: m.import_sentence_records
	},
	actions: { what: m.import_of_actions, title: m.import_title_actions, empty: m.import_empty_actions, sentence: m.import_sentence_records },
	questions: {
		what: m.import_of_questions,
		title: m.import_title_questions,
		empty: m.import_empty_questions,
		sentence: m.import_sentence_records
	},
	matrix: { what: m.import_of_matrix, title: m.import_title_matrix, empty: m.import_empty_matrix, sentence: m.import_sentence_records },
	evaluation: {
		what: m.import_of_evaluation,
		title: m.import_title_evaluation,
		empty: m.import_empty_evaluation,
		sentence: m.import_sentence_records
	}
} satisfies Record<ImportKind, unknown>;

/** Why a column is taken for what it is, in a few words; empty where nothing speaks for it. */
export function whyColumn(column: ImportColumn): string {
	if (column.field === 'ignore') return '';
	if (!column.proposed) return m.import_why_chosen();
	const { why, fit, of } = column.evidence;
	const counts = { fit, of };
	switch (why) {
		case 'source':
			return m.import_why_source();
		case 'heading':
			return of > 0 && fit < of ? m.import_why_heading_but(counts) : m.import_why_heading();
		case 'words':
			return m.import_why_words();
		case 'both':
			return m.import_why_both(counts);
		case 'values':
			return m.import_why_values(counts);
		case 'addresses':
			return m.import_why_addresses(counts);
		case 'beside':
			return m.import_why_beside();
		case 'nothing':
			return '';
	}
}

/** The fields that a list of people cannot do without and for which no column is taken. */
export function neededFields(preview: ImportPreview): ImportField[] {
	if (preview.kind !== 'participants') return [];
	const has = (...fields: ImportField[]) => preview.columns.some((column) => fields.includes(column.field));
	const needed: ImportField[] = [];
	if (!has('family_name', 'full_name')) needed.push('family_name');
	// Lines over the rows may name it too.
	if (!has('party') && !preview.rows.some((row) => row.party !== null)) needed.push('party');
	return needed;
}

/** Whether a column is one of those that can be used at all. */
export function usable(column: ImportColumn): boolean {
	return !column.identity;
}

/** How many columns are used, of how many. */
export function usedColumns(preview: ImportPreview): { used: number; all: number } {
	return { used: preview.columns.filter((column) => usable(column) && column.field !== 'ignore').length, all: preview.columns.length };
}

/** A column of the table of rows. */
export interface Cell {
	/** What it is called. */
	heading: () => string;
	/** What it says of a row. */
	text: (row: ImportRow) => string;
	/** The fields whose reasons and changes it shows. */
	shows: readonly ImportField[];
	/** Its narrowest and its widest, in pixels. */
	width: readonly [number, number];
}

const of =
	(field: ImportField) =>
	(row: ImportRow): string =>
		row.cells[field] ?? '';
const reference: Cell = { heading: fieldWords.reference, text: (row) => row.reference ?? '', shows: ['reference'], width: [64, 76] };
const names: Cell[] = [
	{ heading: fieldWords.given_name, text: of('given_name'), shows: ['given_name', 'title', 'given_name_latin'], width: [96, 124] },
	{
		heading: fieldWords.family_name,
		text: (row) => of('family_name')(row) || (of('given_name')(row) ? '' : row.name.trim()),
		shows: ['family_name', 'full_name', 'family_name_latin'],
		width: [120, 176]
	}
];
/** The column of the delegation, which shows more than its text. */
export const PARTY: Cell = { heading: fieldWords.party, text: of('party'), shows: ['party'], width: [110, 158] };

/** The columns of records of exchange: what they are, their item and their label. */
const record = (title: ImportField, shown: readonly ImportField[], text: (row: ImportRow) => string = (row) => row.name): Cell[] => [
	reference,
	{ heading: fieldWords[title], text, shows: [title, ...shown], width: [200, 420] },
	{ heading: fieldWords.item, text: of('item'), shows: ['item'], width: [64, 76] },
	{ heading: fieldWords.status, text: of('status'), shows: ['status', 'validated_by', 'validated_on', 'confirmed_by'], width: [110, 170] },
	{ heading: fieldWords.label, text: of('label'), shows: ['label', 'statement_label', 'lowered_by'], width: [110, 150] }
];

/** The columns of the table of rows, by kind. */
export const CELLS: Record<ImportKind, readonly Cell[]> = {
	participants: [...names, PARTY, { heading: m.people_attends, text: of('mode'), shows: ['mode', 'days', 'day_mode'], width: [112, 112] }],
	agenda: [
		reference,
		{ heading: m.item_title, text: (row) => row.name, shows: ['title'], width: [140, 220] },
		{ heading: m.import_when, text: when, shows: ['day', 'date', 'start', 'end'], width: [116, 132] },
		{ heading: m.item_room, text: of('room'), shows: ['room'], width: [90, 120] }
	],
	guests: [reference, ...names, { heading: fieldWords.organisation, text: of('organisation'), shows: ['organisation'], width: [110, 170] }],
	notes: [
		reference,
		{ heading: () => fieldWords.item(), text: of('item'), shows: ['item'], width: [64, 76] },
		{ heading: () => fieldWords.text(), text: of('text'), shows: ['text', 'kind', 'at', 'speaker'], width: [180, 420] }
	],
	answers: [
		{ heading: () => fieldWords.item(), text: (row) => row.name, shows: ['item'], width: [140, 240] },
		{ heading: () => fieldWords.status(), text: of('status'), shows: ['status'], width: [100, 150] },
		{ heading: () => fieldWords.text(), text: of('text'), shows: ['text'], width: [180, 420] }
	],
	practices: record('title', [
		'summary',
		'problem',
		'steps',
		'forms',
		'phases',
		'instruments',
		'source_delegations',
		'contact',
		'evidence'
	]),
	challenges: record('title', ['description', 'forms', 'phases', 'instruments', 'raised_by', 'proposed_response']),
	actions: record('text', ['owner_delegations', 'owner_person', 'due']),
	concepts: [
		reference,
		{ heading: m.concepts_term, text: (row) => row.name, shows: ['term', 'vocabulary_id', 'eu_baseline'], width: [120, 170] },
		PARTY,
		{ heading: m.concepts_statement, text: of('text'), shows: ['text', 'language', 'source_reference'], width: [160, 300] },
		{ heading: fieldWords.status, text: of('status'), shows: ['status', 'confirmed_by', 'as_of'], width: [90, 120] }
	],
	questions: [
		reference,
		{
			heading: fieldWords.question,
			text: (row) => row.name,
			shows: ['question', 'background', 'asked_on', 'due', 'label'],
			width: [140, 220]
		},
		PARTY,
		{ heading: fieldWords.answer, text: of('answer'), shows: ['answer', 'answered_on', 'answer_note'], width: [160, 300] },
		{ heading: fieldWords.travels, text: of('travels'), shows: ['travels', 'answer_label'], width: [90, 130] }
	],
	matrix: [
		reference,
		{ heading: fieldWords.title, text: (row) => row.name, shows: ['title'], width: [160, 260] },
		PARTY,
		{ heading: fieldWords.state, text: of('state'), shows: ['state'], width: [90, 130] },
		{ heading: fieldWords.condition, text: of('condition'), shows: ['condition', 'as_of', 'answer_note'], width: [140, 260] }
	],
	evaluation: [
		{ heading: m.ratings_what, text: (row) => row.name, shows: [], width: [160, 240] },
		{
			heading: fieldWords.answer,
			text: (row) => Object.values(row.cells).join('; '),
			shows: [
				'rated_content',
				'rated_relevance',
				'rated_organisation',
				'rated_venue',
				'rated_duration',
				'rated_networking',
				'most_useful',
				'missing_topics',
				'next_topics',
				'ignore'
			],
			width: [200, 480]
		}
	]
};

/** The columns of a report, whatever the kind: what changed stands in words behind them. */
export const REPORT: readonly Cell[] = [
	reference,
	{ heading: m.import_what, text: (row) => row.name, shows: [], width: [160, 260] },
	PARTY
];

function when(row: ImportRow): string {
	const { day, start } = row.cells;
	return [day && dayShort(day), start].filter(Boolean).join(', ');
}

const shows = (cell: Cell, field: ImportField | null) => field !== null && cell.shows.includes(field);

/** The reasons that belong to one cell, worst first. */
export function reasonsOf(row: ImportRow, cell: Cell): ImportReason[] {
	const weight = { refused: 0, doubt: 1, corrected: 2, info: 3 };
	return row.reasons.filter((reason) => shows(cell, reason.field)).sort((a, b) => weight[a.level] - weight[b.level]);
}

/** The change of one cell against what is stored. */
export function changeOf(row: ImportRow, cell: Cell) {
	return row.changes.find((change) => shows(cell, change.field));
}

/** How a cell is filled: refused, changed, corrected, or nothing of these. */
export function cellLook(row: ImportRow, cell: Cell): 'c-bad' | 'c-upd' | 'c-fix' | '' {
	const reasons = reasonsOf(row, cell);
	if (reasons.some((reason) => reason.level === 'refused')) return 'c-bad';
	if (changeOf(row, cell)) return 'c-upd';
	if (reasons.some((reason) => reason.level === 'corrected' || reason.level === 'doubt')) return 'c-fix';
	return '';
}

/** Everything that is said about a row, each once; what decides its state stands first. */
export function sayings(row: ImportRow): string[] {
	return [...new Set(row.reasons.map((reason) => reason.message))];
}

/** How many lines a text takes at a width, in pixels; rather one too many, so that no text is cut. */
export function linesOf(text: string, width: number): number {
	/** The width of a letter at 12 px, over long sentences. */
	const LETTER = 6.6;
	return Math.max(1, Math.ceil((text.length * LETTER) / Math.max(width, 60)));
}
