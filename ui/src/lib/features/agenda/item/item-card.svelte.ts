import { call, commands, type AgendaItem, type ItemDetails } from '$lib/ipc';
import { RecordCard } from '$lib/parts';
import type { Agenda } from '../agenda.svelte';
import { detailsOf, draftOf, valueOf, type ItemDraft } from './item-draft';
import { unread } from './item-words';

/** One item in the panel, with its papers. */
export class ItemCard extends RecordCard<AgendaItem, ItemDraft> {
	#agenda: Agenda;

	constructor(agenda: Agenda) {
		super({
			shown: draftOf,
			kept: valueOf,
			unread,
			age: (item) => item.revision,
			save: (item, changed) => agenda.edit(item, { ...detailsOf(item), ...(changed as Partial<ItemDetails>) }),
			read: async (item) => {
				await agenda.load();
				return agenda.item(item.id);
			}
		});
		this.#agenda = agenda;
	}

	/** Asks for a file and keeps it with the item. */
	attach(label: ItemDetails['label']): Promise<void> {
		return this.work((item) => call(commands.attachPaper(item.id, item.revision, label)));
	}

	/** Takes a paper off the item; undo brings it back. */
	detach(content: string): Promise<void> {
		return this.work((item) => call(commands.detachPaper(item.id, item.revision, content)));
	}

	/** Changes the label of a paper. */
	labelPaper(content: string, label: ItemDetails['label']): Promise<void> {
		return this.work((item) => {
			const papers = item.papers.map((paper) => (paper.content === content ? { ...paper, label } : paper));
			return this.#agenda.edit(item, { ...detailsOf(item), papers });
		});
	}
}
