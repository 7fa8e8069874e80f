import type { PracticeLibrary } from '$lib/ipc';
import * as m from '$lib/paraglide/messages';
import { evidenceLevelWords, practiceStatusWords } from '$lib/words';
import type { Facet } from './practices.svelte';

/** What each facet is called. */
export const facetWords: Record<Facet, () => string> = {
	form: m.practices_facet_form,
	phase: m.practices_facet_phase,
	instrument: m.practices_facet_instrument,
	delegation: m.practices_facet_delegation,
	evidence: m.practices_facet_evidence,
	label: m.practices_facet_label,
	status: m.practices_facet_status,
	edition: m.practices_facet_edition
};

/** The values of the facets that have a list of their own in a library, by their codes. */
export function facetLists(library: PracticeLibrary) {
	const terms = (list: string) =>
		new Map(library.terms.filter((one) => one.vocabulary === list).map((one) => [one.code as string, one.name]));
	return {
		form: terms('forms'),
		phase: terms('phases'),
		instrument: terms('instruments'),
		delegation: new Map(library.sources.map((party) => [party.id as string, party.name])),
		edition: new Map(library.editions.map((edition) => [edition.id as string, edition.title]))
	};
}

/** What a value of a facet is called. */
export function facetValueWords(lists: ReturnType<typeof facetLists>, facet: Facet, value: string): string {
	if (facet === 'evidence') return evidenceLevelWords[value as keyof typeof evidenceLevelWords]();
	if (facet === 'status') return practiceStatusWords[value as keyof typeof practiceStatusWords]();
	if (facet === 'label') return value;
	return lists[facet].get(value) ?? value;
}
