import { beforeEach, describe, expect, test } from 'vitest';
import { firstField, giveFocus, goHome, holder, intend, keepFocus, setHome, wrongFirst } from './focus';

const page = (html: string) => (document.body.innerHTML = html);
const at = (id: string) => document.getElementById(id)!;
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('what comes after a save or a load', () => {
	beforeEach(() => void page('<input id="title" /><input id="next" /><button id="row"></button>'));

	test('moves the focus while the person is where they were', () => {
		giveFocus(at('title'));
		expect([intend().give(at('row')), holder()]).toEqual([true, at('row')]);
	});
	test('leaves the focus alone once the person has gone elsewhere', () => {
		giveFocus(at('title'));
		const asked = intend();
		giveFocus(at('next'));
		expect([asked.holds(), asked.give(at('row')), holder()]).toEqual([false, false, at('next')]);
	});
	test('leaves the focus to whoever took it up while nobody had it', () => {
		const asked = intend();
		giveFocus(at('next'));
		expect(asked.give(at('row'))).toBe(false);
	});
	test('gives the focus where nobody has it any more', () => {
		giveFocus(at('title'));
		const asked = intend();
		at('title').remove();
		expect([holder(), asked.give(at('row'))]).toEqual([null, true]);
	});
	test('goes on from where the focus was sent meanwhile', async () => {
		const stop = setHome({ within: () => null, current: () => null, focus: async () => giveFocus(at('row')) });
		giveFocus(at('title'));
		const asked = intend();
		await goHome();
		expect([asked.holds(), asked.give(at('next'))], 'a dialog that closes is no move of the person').toEqual([true, true]);
		stop();
	});
});

describe('the focus is never lost', () => {
	const rows = '<ol>' + [1, 2, 3].map((n) => `<li><input id="q${n}" /><button id="x${n}"></button></li>`).join('') + '</ol>';
	let home: () => void;
	let stop: () => void;
	beforeEach(() => {
		page(`<main><div id="list"><div id="row" tabindex="0"></div></div><aside data-pane>${rows}<button id="add"></button></aside></main>
			<button id="free"></button>`);
		stop = keepFocus();
		home = setHome({ within: () => at('list'), current: () => null, focus: async () => giveFocus(at('row')) });
		return () => {
			stop();
			home();
		};
	});
	/** Removes something that has the focus. */
	const remove = async (id: string, what = `#${id}`) => {
		giveFocus(at(id));
		document.querySelector(what)!.remove();
		await turn();
		return holder()?.id;
	};

	test('a screen that opens takes the focus that nobody has', async () => {
		await turn();
		expect(holder()).toBe(at('row'));
	});
	test('what stands behind takes the focus of what is removed', async () => {
		expect(await remove('x1', 'li:first-child')).toBe('q2');
	});
	test('what stands before takes it from the last', async () => {
		expect(await remove('x3', 'li:last-child')).toBe('q2');
	});
	test('a list that goes as a whole leaves it to its surroundings', async () => {
		expect(await remove('x2', 'ol')).toBe('add');
	});
	test('what stands outside of all panes leaves it to the list', async () => {
		expect(await remove('free')).toBe('row');
	});
	test('a row that is removed leaves it to the current one', async () => {
		at('list').insertAdjacentHTML('beforeend', '<div id="second" tabindex="-1"><input id="inside" /></div>');
		expect(await remove('inside', '#second')).toBe('row');
	});
	test('a person who comes back to where the focus was sent once has gone there', async () => {
		await turn();
		giveFocus(at('q1'));
		const asked = intend();
		giveFocus(at('row'));
		expect(asked.holds()).toBe(false);
	});
	test('a person who is elsewhere is left there', async () => {
		giveFocus(at('q1'));
		at('q3').remove();
		await turn();
		expect(holder()).toBe(at('q1'));
	});
});

test('the first field of a place can be used, and of radio buttons is the chosen one', () => {
	page(`<input type="hidden" /><input disabled /><div hidden><input /></div>
		<input type="radio" name="who" id="one" /><input type="radio" name="who" id="two" checked /><input id="after" />`);
	expect(firstField(document.body)).toBe(at('two'));
	at('one').remove();
	at('two').remove();
	expect(firstField(document.body)).toBe(at('after'));
});

describe('after a refusal', () => {
	let form: HTMLFormElement;
	beforeEach(() => {
		page(
			'<form><input id="name" /><input id="mail" value="no address" /><button id="send"></button><fieldset id="group"><input id="one" /><input id="other" /></fieldset></form>'
		);
		form = document.querySelector('form')!;
		form.addEventListener('submit', (event) => event.preventDefault());
		return wrongFirst(form);
	});
	const send = () => form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
	const wrong = (id: string) => at(id).setAttribute('aria-invalid', 'true');

	test('the first wrong field has the focus at once', async () => {
		giveFocus(at('send'));
		wrong('mail');
		send();
		await turn();
		expect(holder()).toBe(at('mail'));
	});
	test('the first wrong field has the focus when the refusal comes later', async () => {
		giveFocus(at('name'));
		send();
		await turn();
		wrong('mail');
		await turn();
		expect(holder()).toBe(at('mail'));
	});
	test('of fields that were refused together the first has the focus', async () => {
		at('group').setAttribute('data-wrong', 'true');
		send();
		await turn();
		expect(holder()).toBe(at('one'));
	});
	test('of buttons that were refused together the first has the focus', async () => {
		at('group').innerHTML = '<button id="chip"></button><button id="other"></button>';
		at('group').setAttribute('data-wrong', 'true');
		send();
		await turn();
		expect(holder()).toBe(at('chip'));
	});
	test('a person who types on is left alone', async () => {
		giveFocus(at('name'));
		send();
		await turn();
		at('name').dispatchEvent(new Event('input', { bubbles: true }));
		wrong('mail');
		await turn();
		expect(holder()).toBe(at('name'));
	});
});
