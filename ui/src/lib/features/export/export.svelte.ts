import { call, commands, type Audience, type ExportPreview, type PaperFormat } from '$lib/ipc';
import { PaperPreview } from '$lib/parts';

/** What is asked of the backend about the list. */
export interface ListChoice {
	audience: Audience;
	format: PaperFormat;
}

/** The list of participants on its way out: for whom, in which form, and what it will look like. */
export class ExportModel extends PaperPreview<ListChoice, ExportPreview> {
	audience = $state<Audience>('participants');
	format = $state<PaperFormat>('pdf');

	choice(): ListChoice {
		return { audience: this.audience, format: this.format };
	}

	/** Chooses who will read it, or its form; a confirmation given for something else does not count. */
	set(change: Partial<ListChoice>) {
		Object.assign(this, change);
		return this.load();
	}

	protected read({ audience, format }: ListChoice) {
		return call(commands.previewList(audience, format));
	}

	protected draw({ audience }: ListChoice, page: number) {
		return call(commands.previewPage(audience, page));
	}

	protected send({ audience, format }: ListChoice) {
		return call(commands.writeList(audience, format));
	}
}
