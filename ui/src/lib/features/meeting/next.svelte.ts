import type { EditionPart, NextEdition, NextWanted } from '$lib/ipc';
import { line } from '$lib/parts';
import { isDate } from '$lib/words';

export type NextField = 'ordinal' | 'title' | 'from' | 'to';

/** The next edition while it is chosen. */
export class NextForm {
	proposal = $state.raw<NextEdition | null>(null);
	ordinal = $state('');
	title = $state('');
	from = $state('');
	to = $state('');
	/** What stays behind; everything else that there is comes along. */
	without = $state<EditionPart[]>([]);
	tried = $state(false);

	/** Shows what was proposed; what was typed meanwhile stays. */
	propose(proposal: NextEdition) {
		const before = this.proposal;
		this.proposal = proposal;
		if (!before || this.ordinal === String(before.ordinal)) this.ordinal = String(proposal.ordinal);
		if (!before || this.title === before.title) this.title = proposal.title;
	}

	/** People come with their delegations. */
	takes(part: EditionPart): boolean {
		return !this.without.includes(part) && (part !== 'persons' || !this.without.includes('delegations'));
	}
	take(part: EditionPart, taken: boolean) {
		this.without = taken ? this.without.filter((one) => one !== part) : [...this.without, part];
	}

	/** As many days as the one before, where nothing else was typed. */
	begin() {
		if (!this.proposal || !isDate(this.from) || this.to !== '') return;
		const last = new Date(`${this.from}T12:00:00Z`);
		last.setUTCDate(last.getUTCDate() + this.proposal.days - 1);
		this.to = last.toISOString().slice(0, 10);
	}

	/** What cannot be kept as it is typed. */
	wrong = $derived.by(() => {
		const wrong = new Set<NextField | 'order'>();
		if (!/^[1-9]\d{0,2}$/.test(this.ordinal.trim())) wrong.add('ordinal');
		if (line(this.title) === '') wrong.add('title');
		for (const day of ['from', 'to'] as const) if (!isDate(this[day])) wrong.add(day);
		if (isDate(this.from) && isDate(this.to) && this.to < this.from) wrong.add('order');
		return wrong;
	});

	/** What is asked for; null where something cannot be kept. */
	wanted(): NextWanted | null {
		this.tried = true;
		if (!this.proposal || this.wrong.size > 0) return null;
		const parts = this.proposal.parts.map((one) => one.part).filter((part) => this.takes(part));
		return { ordinal: Number(this.ordinal), title: line(this.title), from: this.from, to: this.to, parts };
	}
}
