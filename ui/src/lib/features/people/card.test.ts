import type { OpenedNeeds, PersonDetails, PersonView } from '$lib/ipc';
import { refuse } from '$testing';
import { backend, openPeople } from '$testing/people';
import { beforeEach, describe, expect, test } from 'vitest';
import { PersonCard } from './card.svelte';

beforeEach(openPeople);

describe('the card of one person', () => {
	let card: PersonCard;
	beforeEach(async () => {
		card = new PersonCard();
		await card.open('participant-P01');
	});
	const sent = () => backend.calls.filter((one) => one.command === 'edit_person');
	const stored = () => backend.read('person', { id: 'participant-P01' }).details;
	const theirs = (change: (details: PersonDetails) => void) => {
		backend.read('person', { id: 'participant-P01' }).revision += 1;
		change(stored());
	};
	/** The languages are kept by their codes. */
	const keepsCodes = () =>
		(backend.answers.edit_person = (args) => {
			const details = args.details as PersonDetails;
			const seat = { ...details.seat, languages: details.seat.languages.map((code) => code.toUpperCase()) };
			return backend.keep<PersonView>(args, { details: { ...details, seat }, person_revision: 2 });
		});

	test('sends the whole record with what changed, over what was read, and nothing of class D', async () => {
		const before = structuredClone(stored());
		card.draft!.function = 'Senior prosecutor';
		await card.save();
		expect(sent().map((one) => one.args)).toEqual([
			{
				id: 'participant-P01',
				revision: 1,
				personRevision: 1,
				details: { ...before, seat: { ...before.seat, function: 'Senior prosecutor' } }
			}
		]);
		expect(card.record!.details.seat.function).toBe('Senior prosecutor');
	});
	test('saves nothing where nothing changed', async () => {
		await card.save();
		card.draft!.function = ` ${stored().seat.function} `;
		card.draft!.languages = 'fr;nl;en';
		await card.save();
		expect(sent()).toEqual([]);
		expect([card.draft!.function, card.draft!.languages], 'and what is stored is shown').toEqual([stored().seat.function, 'FR, NL, EN']);
	});
	test('languages are shown as they were kept, and sent once', async () => {
		keepsCodes();
		card.draft!.languages = 'fr; nl';
		await card.save();
		expect(stored().seat.languages).toEqual(['FR', 'NL']);
		expect(card.draft!.languages).toBe('FR, NL');
		await card.save();
		expect(sent(), 'leaving the field again changes nothing').toHaveLength(1);
	});
	test('what is typed while something else is saved stays', async () => {
		keepsCodes();
		card.draft!.languages = 'nl';
		const saved = card.save();
		card.draft!.phone = '+32';
		await saved;
		expect([card.draft!.languages, card.draft!.phone]).toEqual(['NL', '+32']);
	});
	test('two quick changes are saved one after the other', async () => {
		card.draft!.function = 'Judge';
		const first = card.save();
		card.draft!.phone = '+32 2 000 00 00';
		await Promise.all([first, card.save()]);
		expect(stored()).toMatchObject({ phone: '+32 2 000 00 00', seat: { function: 'Judge' } });
		expect(card.clashes).toEqual([]);
	});
	test('a refused field keeps what was typed and says why', async () => {
		backend.answers.edit_person = () => refuse('value_refused', 'email');
		card.draft!.email = 'no address';
		await card.save();
		expect(card.errorOf('email')?.code).toBe('value_refused');
		expect(card.draft!.email).toBe('no address');
		card.revert('email');
		expect(card.draft!.email).toBe('mh.vandenbroucke@prosecution-be.test');
	});
	test('a change of another one in another field is joined', async () => {
		theirs((details) => (details.phone = '112'));
		card.draft!.function = 'Judge';
		await card.save();
		expect(card.clashes).toEqual([]);
		expect(stored()).toMatchObject({ phone: '112', seat: { function: 'Judge' } });
	});
	test('a change of another one in the same field is a choice', async () => {
		theirs((details) => (details.seat.function = 'Theirs'));
		card.draft!.function = 'Mine';
		await card.save();
		expect(card.clashes).toMatchObject([{ field: 'function', mine: 'Mine', theirs: 'Theirs' }]);
		expect(stored().seat.function, 'nothing is overwritten unseen').toBe('Theirs');
		card.clashes[0]!.keep = 'mine';
		await card.settle();
		expect(stored().seat.function).toBe('Mine');
	});
	test('needs are read only when asked for, and forgotten with the person', async () => {
		expect(backend.sent('open_needs')).toBeUndefined();
		await card.openNeeds('The caterer asks');
		expect(card.needs.draft?.dietary).toBe('vegetarian');
		await card.open('participant-P02');
		expect(card.needs.draft).toBeNull();
	});
	test('needs are written over what was opened, and the same one is a choice', async () => {
		await card.openNeeds('The caterer asks');
		backend.answers.save_needs = (args) => args.needs as OpenedNeeds;
		card.needs.draft!.accessibility = 'hearing loop';
		await card.needs.save();
		expect(backend.sent('save_needs')).toEqual({
			id: 'participant-P01',
			opened: { dietary: 'vegetarian', accessibility: '' },
			needs: { dietary: 'vegetarian', accessibility: 'hearing loop' }
		});
		backend.answers.save_needs = () => refuse('changed_meanwhile');
		backend.answers.open_needs = () => ({ dietary: 'halal', accessibility: 'hearing loop' });
		card.needs.draft!.dietary = 'vegan';
		await card.needs.save();
		expect(card.needs.clashes).toMatchObject([{ field: 'dietary', mine: 'vegan', theirs: 'halal' }]);
		expect(
			backend.calls.filter((one) => one.command === 'open_needs'),
			'reading them again is noted again'
		).toHaveLength(2);
		backend.answers.save_needs = (args) => args.needs as OpenedNeeds;
		card.needs.clashes[0]!.keep = 'mine';
		await card.needs.settle();
		expect(backend.sent('save_needs'), 'over what the other one wrote').toMatchObject({
			opened: { dietary: 'halal' },
			needs: { dietary: 'vegan', accessibility: 'hearing loop' }
		});
		expect(sent(), 'the seat is not touched').toEqual([]);
	});
});
