import { intend } from '$lib/components';
import { expect, onTestFinished, test } from 'vitest';
import { EditedLast } from './edited-last';

test('what was edited last has the focus again, and where it is locked now the first field has', () => {
	const panel = document.body.appendChild(document.createElement('aside'));
	onTestFinished(() => panel.remove());
	panel.innerHTML = '<div class="panel-b"><input id="name"><div data-field="place"><input id="place" value="Here"></div></div>';
	const [name, place] = ['name', 'place'].map((id) => panel.querySelector<HTMLInputElement>(`#${id}`)!);
	const edited = new EditedLast();
	edited.within()(panel);
	edited.give(intend(), panel);
	expect(name, 'nothing was edited yet').toHaveFocus();
	place!.dispatchEvent(new Event('input', { bubbles: true }));
	edited.give(intend(), panel);
	expect(place).toHaveFocus();
	expect(place!.selectionEnd, 'its text is selected').toBe(4);
	place!.disabled = true;
	edited.give(intend(), panel);
	expect(name).toHaveFocus();
});
