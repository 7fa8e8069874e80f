import { Refused, type Written } from '$lib/ipc';
import { describe, expect, test } from 'vitest';
import { PaperPreview, type About } from './paper-preview.svelte';

interface Said extends About {
	label: string;
}

/** A paper whose backend answers when the test says so. */
class Paper extends PaperPreview<string, Said> {
	chosen = 'participants';
	pages = 2;
	warnings: { code: string }[] = [];
	written: string[] = [];
	/** What was asked and not answered yet, by its name. */
	open = new Map<string, { answer: () => void; refuse: () => void }>();

	choice() {
		return this.chosen;
	}
	choose(choice: string) {
		this.chosen = choice;
		return this.load();
	}
	protected read(choice: string) {
		return this.#later(choice, { label: choice, pages: this.pages, warnings: this.warnings });
	}
	protected draw(choice: string, page: number) {
		return this.#later(`${choice} page ${page}`, `<svg>${choice} ${page}</svg>`);
	}
	protected async send(choice: string): Promise<Written> {
		this.written.push(choice);
		return { file_name: `${choice}.pdf`, folder: 'Documents', count: 1 };
	}
	#later<T>(name: string, value: T): Promise<T> {
		return new Promise((resolve, reject) =>
			this.open.set(name, {
				answer: () => resolve(value),
				refuse: () => reject(new Refused({ code: 'broken', message: name, field: null }))
			})
		);
	}
	/** Lets one question be answered, and what follows from it happen. */
	async answer(name: string, how: 'answer' | 'refuse' = 'answer') {
		const asked = this.open.get(name);
		if (!asked) throw new Error(`${name} was not asked, but ${[...this.open.keys()].join(', ')}`);
		this.open.delete(name);
		asked[how]();
		await new Promise((resolve) => setTimeout(resolve));
	}
	get seen() {
		return { label: this.preview?.label, page: this.page, stale: this.stale, writes: this.canWrite };
	}
}

/** A paper whose first choice is shown. */
async function shown(change: (paper: Paper) => void = () => {}) {
	const paper = new Paper();
	change(paper);
	void paper.load();
	await paper.answer('participants');
	await paper.answer('participants page 0');
	return paper;
}
const participants = { label: 'participants', page: '<svg>participants 0</svg>' };
const community = { label: 'community', page: '<svg>community 0</svg>', stale: false, writes: true };

describe('what is shown of a paper', () => {
	test('is stale at once when the choice changes, and one whole again when its page is there', async () => {
		const paper = await shown();
		expect(paper.seen).toEqual({ ...participants, stale: false, writes: true });
		void paper.choose('community');
		expect(paper.seen, 'dimmed before anything is answered').toEqual({ ...participants, stale: true, writes: false });
		await paper.answer('community');
		expect(paper.seen, 'a new label never stands beside an old page').toEqual({ ...participants, stale: true, writes: false });
		await paper.answer('community page 0');
		expect(paper.seen).toEqual(community);
	});
	test.each(['answer', 'refuse'] as const)('is never what comes late for an earlier choice (%s)', async (how) => {
		const paper = await shown();
		void paper.choose('public');
		void paper.choose('community');
		await paper.answer('community');
		await paper.answer('community page 0');
		await paper.answer('public', how);
		expect(paper.seen).toEqual(community);
		expect([...paper.open.keys()], 'nothing more is asked about a choice that was left').toEqual([]);
	});
	test('is never an earlier choice that answers while the last is waited for', async () => {
		const paper = await shown();
		void paper.choose('public');
		void paper.choose('community');
		await paper.answer('public');
		expect(paper.seen).toEqual({ ...participants, stale: true, writes: false });
	});
	test('is never a page of the choice before', async () => {
		const paper = await shown();
		void paper.turn(1);
		void paper.choose('community');
		await paper.answer('participants page 1');
		expect(paper.page).toBe('<svg>participants 0</svg>');
		await paper.answer('community');
		await paper.answer('community page 0');
		expect([paper.seen, paper.pageNumber]).toEqual([community, 0]);
	});
	test('is nothing where the choice is refused, with the reason', async () => {
		const paper = await shown();
		void paper.choose('public');
		await paper.answer('public', 'refuse');
		expect(paper.seen).toEqual({ label: undefined, page: null, stale: false, writes: false });
		expect(paper.refused?.message).toBe('public');
	});
});

describe('pages', () => {
	test('are turned within the paper, and the one that is left is dimmed', async () => {
		const paper = await shown();
		void paper.turn(5);
		expect([paper.pageNumber, paper.drawing, paper.page]).toEqual([1, true, '<svg>participants 0</svg>']);
		await paper.answer('participants page 1');
		expect([paper.drawing, paper.page, paper.canWrite]).toEqual([false, '<svg>participants 1</svg>', true]);
		void paper.turn(-1);
		expect(paper.pageNumber).toBe(0);
	});
	test('are not turned while they belong to another choice', async () => {
		const paper = await shown();
		void paper.choose('community');
		void paper.turn(1);
		expect([paper.pageNumber, [...paper.open.keys()]]).toEqual([0, ['community']]);
	});
	test('that the backend no longer keeps are made again', async () => {
		const paper = await shown();
		void paper.turn(1);
		await paper.answer('participants page 1', 'refuse');
		await paper.answer('participants');
		await paper.answer('participants page 1');
		expect([paper.page, paper.refused]).toEqual(['<svg>participants 1</svg>', null]);
	});
	test('are none where the form has none', async () => {
		const paper = new Paper();
		paper.pages = 0;
		void paper.load();
		await paper.answer('participants');
		expect(paper.seen).toEqual({ label: 'participants', page: null, stale: false, writes: true });
	});
});

describe('writing', () => {
	test('writes what is shown, and nothing while something else is chosen', async () => {
		const paper = await shown();
		paper.chosen = 'public';
		expect(await paper.write(), 'what is shown, whatever the fields say').toMatchObject({ file_name: 'participants.pdf' });
		void paper.load();
		expect(await paper.write()).toBeNull();
		expect(paper.written).toEqual(['participants']);
	});
	test('waits for a confirmation, which holds for one choice', async () => {
		const paper = await shown((paper) => (paper.warnings = [{ code: 'chatham_house' }]));
		expect(paper.canWrite).toBe(false);
		paper.acknowledged = true;
		expect(paper.canWrite).toBe(true);
		void paper.choose('community');
		paper.acknowledged = true;
		await paper.answer('community');
		await paper.answer('community page 0');
		expect([paper.acknowledged, paper.canWrite], 'confirmed before its warning was read').toEqual([false, false]);
	});
});
