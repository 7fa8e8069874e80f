import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { typedOver } from './typed-over';

function field(value: string, attached: boolean): HTMLInputElement {
	const input = document.body.appendChild(document.createElement('input'));
	input.value = value;
	if (attached) typedOver(input);
	return input;
}

test('whoever comes to it by click or key types over what stands in it, and a second click sets the caret', async () => {
	const user = userEvent.setup();
	const plain = field('09:30', false);
	await user.click(plain);
	await user.keyboard('1');
	expect(plain, 'the control: a click adds to what stands there').toHaveValue('09:301');
	const over = field('09:30', true);
	await user.click(over);
	await user.keyboard('10:15');
	expect(over).toHaveValue('10:15');
	await user.click(over);
	await user.keyboard('0');
	expect(over).toHaveValue('10:150');
	await user.tab({ shift: true });
	await user.tab();
	await user.keyboard('11');
	expect(over).toHaveValue('11');
});

test('what is drawn over a part of it stays selected', async () => {
	const user = userEvent.setup();
	const over = field('09:30', true);
	await user.pointer([{ keys: '[MouseLeft>]', target: over, offset: 0 }, { offset: 2 }, { keys: '[/MouseLeft]' }]);
	await user.keyboard('10');
	expect(over).toHaveValue('10:30');
});
