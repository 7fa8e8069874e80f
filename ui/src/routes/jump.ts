import { goto } from '$app/navigation';
import { goHome } from '$lib/components';
import type { Found } from '$lib/ipc';
import type { AppModel } from './app.svelte';

/** Goes to the screen of a record that was found, with it in sight and the focus on it. */
export async function jumpTo(app: AppModel, { noun, id, item }: Pick<Found, 'noun' | 'id' | 'item'>): Promise<void> {
	if (noun === 'participant') {
		await goto('/people');
		app.people.clearFilters();
		app.people.panelOpen = true;
		app.people.current = id;
	} else if (noun === 'agenda_item') {
		await goto('/agenda');
		app.agenda.panelOpen = true;
		if (app.agenda.item(id)?.day === null) app.agenda.backlog = true;
		app.agenda.current = id;
	} else if (noun === 'guest') {
		await goto('/agenda');
		app.agenda.dialog = { is: 'guests' };
		return;
	} else if (noun === 'note') {
		// Shown before the screen opens, so that its home is the entry.
		await app.notes.reveal(item ?? '', id);
		await goto(`/notes?item=${encodeURIComponent(item ?? '')}&note=${encodeURIComponent(id)}`);
	}
	await goHome();
}
