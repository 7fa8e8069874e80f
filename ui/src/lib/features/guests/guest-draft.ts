import { call, commands, type Guest, type GuestDetails } from '$lib/ipc';
import { languagesShown, languagesTyped, line, type Records } from '$lib/parts';

/** A guest while it is typed. */
export type GuestDraft = Omit<GuestDetails, 'languages'> & { languages: string };

/** A guest that is not kept yet. */
export const newGuest = (): Guest => ({
	id: '',
	revision: 0,
	reference: '',
	meeting: '',
	title: '',
	given_name: '',
	family_name: '',
	given_name_latin: '',
	family_name_latin: '',
	display: '',
	email: '',
	organisation: '',
	kind: 'private',
	sector: '',
	function: '',
	mode: 'in_person',
	items: [],
	languages: ['EN'],
	photo_consent: 'not_asked'
});

function detailsOf(guest: Guest): GuestDetails {
	const { id: _id, revision: _revision, reference: _reference, meeting: _meeting, ...details } = guest;
	return details;
}

/** How a card shows guests and saves them. */
export const guestRecords = (read: (guest: Guest) => Promise<Guest | null>): Records<Guest, GuestDraft> => ({
	shown: (guest) => ({ ...detailsOf(guest), languages: languagesShown(guest.languages) }),
	kept(draft, field) {
		if (field === 'languages') return languagesTyped(draft.languages);
		const value = draft[field];
		if (field === 'family_name' && line(draft.family_name) === '') return undefined;
		return typeof value === 'string' ? line(value) : value;
	},
	age: (guest) => guest.revision,
	save(guest, changed) {
		const details = { ...detailsOf(guest), ...changed } as GuestDetails;
		return call(guest.id ? commands.editGuest(guest.id, guest.revision, details) : commands.addGuest(details));
	},
	read
});
