import { goto } from '$app/navigation';
import { goHome } from '$lib/components';
import type { Found, Lead } from '$lib/ipc';
import type { AppModel } from './app.svelte';

/** Goes to the screen of a record that was found, with it in sight and the focus on it. */
export async function jumpTo(app: AppModel, { noun, id, item }: { noun: Found['noun']; id: string; item: string | null }): Promise<void> {
	if (noun === 'participant' || noun === 'delegation') {
		await goto('/people');
		app.people.panelOpen = true;
		app.people.reveal(id);
	} else if (noun === 'agenda_item') {
		await goto('/agenda');
		app.agenda.panelOpen = true;
		if (app.agenda.item(id)?.day === null) app.agenda.backlog = true;
		app.agenda.current = id;
	} else if (noun === 'guest') {
		await goto('/agenda');
		app.agenda.dialog = { is: 'guests', guest: id };
		return;
	} else if (noun === 'note') {
		// Shown before the screen opens, so that its home is the entry.
		await app.notes.reveal(item ?? '', id);
		await goto(`/notes?item=${encodeURIComponent(item ?? '')}&note=${encodeURIComponent(id)}`);
	} else if (noun === 'practice' || noun === 'challenge') {
		app.practices.reveal(noun, id);
		await goto('/practices');
	} else if (noun === 'concept' || noun === 'statement') {
		app.concepts.reveal(noun, id);
		await goto('/concepts');
	} else if (noun === 'action') {
		app.actions.reveal(id);
		await goto('/actions');
	}
	await goHome();
}

/** Goes to everything that pre-flight finds in the agenda. */
export async function checkAgenda(app: AppModel): Promise<void> {
	await goto('/agenda');
	app.agenda.dialog = { is: 'check' };
}

/** Goes to where a matter of the overview is resolved. */
export async function followLead(app: AppModel, lead: Lead): Promise<void> {
	switch (lead.to) {
		case 'person':
			return jumpTo(app, { noun: 'participant', id: lead.of, item: null });
		case 'delegation':
			return jumpTo(app, { noun: 'delegation', id: lead.of, item: null });
		case 'item':
			return jumpTo(app, { noun: 'agenda_item', id: lead.of, item: lead.of });
		case 'note':
			return jumpTo(app, { noun: 'note', id: lead.of.note, item: lead.of.item });
		case 'latin_forms':
			await goto('/people');
			app.people.clearFilters();
			// Seats are those of delegations, who have no names.
			if (app.people.look === 'seats') app.people.look = 'delegations';
			app.people.attention = true;
			app.people.current = app.people.rows.find((row) => row.kind === 'person')?.id ?? null;
			break;
		case 'people':
			await goto('/people');
			app.people.showAll();
			break;
		case 'agenda':
			await goto('/agenda');
			break;
		case 'review':
			await goto('/review');
			break;
		case 'release':
			await goto('/report');
			app.report.dialog = { is: 'release' };
			return;
		case 'corrections':
			await goto('/corrections');
			break;
		case 'action':
		case 'statement':
		case 'practice':
			return jumpTo(app, { noun: lead.to, id: lead.of, item: null });
		case 'milestone':
			await goto('/overview');
	}
	await goHome();
}
