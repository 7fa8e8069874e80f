import { call, commands, refusal, type Audience, type ExportPreview, type PaperFormat, type Refused, type Written } from '$lib/ipc';

/** The list of participants on its way out: for whom, in which form, and what it will look like. */
export class ExportModel {
	audience = $state<Audience>('participants');
	format = $state<PaperFormat>('pdf');
	preview = $state.raw<ExportPreview | null>(null);
	/** The real page, as SVG. */
	page = $state.raw<string | null>(null);
	pageNumber = $state(0);
	acknowledged = $state(false);
	busy = $state(false);
	writing = $state(false);
	refused = $state.raw<Refused | null>(null);

	/** Whether a warning has to be confirmed before anything is written. */
	mustAcknowledge = $derived(this.preview?.warnings.some((warning) => warning.code === 'chatham_house') ?? false);
	empty = $derived(this.preview?.warnings.some((warning) => warning.code === 'empty') ?? false);
	canWrite = $derived(this.preview !== null && !this.busy && !this.writing && (!this.mustAcknowledge || this.acknowledged));

	/** Chooses who will read it; a confirmation given for others does not count. */
	chooseAudience(audience: Audience) {
		this.audience = audience;
		this.acknowledged = false;
		return this.load();
	}

	chooseFormat(format: PaperFormat) {
		this.format = format;
		return this.load();
	}

	/** Reads what would be written. */
	async load() {
		const asked = `${this.audience} ${this.format}`;
		this.busy = true;
		this.refused = null;
		try {
			const preview = await call(commands.previewList(this.audience, this.format));
			if (asked !== `${this.audience} ${this.format}`) return;
			this.preview = preview;
			await this.turn(0);
		} catch (thrown) {
			if (asked !== `${this.audience} ${this.format}`) return;
			this.preview = null;
			this.page = null;
			this.refused = refusal(thrown);
		} finally {
			if (asked === `${this.audience} ${this.format}`) this.busy = false;
		}
	}

	/** Shows another page. */
	async turn(to: number) {
		const pages = this.preview?.pages ?? 0;
		if (pages === 0) {
			this.page = null;
			return;
		}
		this.pageNumber = Math.max(0, Math.min(pages - 1, to));
		const asked = `${this.audience} ${this.pageNumber}`;
		const page = await call(commands.previewPage(this.audience, this.pageNumber));
		if (asked === `${this.audience} ${this.pageNumber}`) this.page = page;
	}

	/** Asks where and writes; null when nothing was picked or it was refused. */
	async write(): Promise<Written | null> {
		if (!this.canWrite) return null;
		this.writing = true;
		this.refused = null;
		try {
			return await call(commands.writeList(this.audience, this.format));
		} catch (thrown) {
			const refused = refusal(thrown);
			if (refused.code !== 'cancelled') this.refused = refused;
			return null;
		} finally {
			this.writing = false;
		}
	}
}
