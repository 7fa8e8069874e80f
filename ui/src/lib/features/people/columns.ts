import * as m from '$lib/paraglide/messages';
import { fieldWords } from '$lib/words';
import type { PeopleColumn } from './people.svelte';

/** What the columns of the list are called. */
export const columnWords: Record<PeopleColumn, () => string> = {
	function: fieldWords.function,
	organisation: fieldWords.organisation,
	role: fieldWords.role,
	attends: m.people_attends,
	follows: m.people_follows,
	status: fieldWords.status,
	reference: m.people_reference
};
