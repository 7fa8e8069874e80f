import type { Step } from '$lib/ipc';
import Frame from '$testing/Frame.svelte';
import { axeFindings, openBackend, settled } from '$testing';
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { StepList } from '.';

const line = { at: '2024-06-03T08:00:00Z', actor: 'Lotte Test', undoable: false, announced: false };

test('what left stands among the steps, told apart by its mark, its label and its file', async () => {
	const backend = openBackend();
	const exported = {
		paper: 'run_sheet',
		form: 'docx',
		audience: 'co_chairs',
		label: 'TLP:AMBER+STRICT',
		files: ['Run_sheet.docx'],
		kept: ''
	} as const;
	backend.answers.steps = () =>
		[
			{
				...line,
				id: 'b',
				seq: 9,
				verb: 'export_agenda',
				params: { ...exported, files: [...exported.files] },
				state: 'on_record',
				sentence: 'Wrote the run sheet for the co-chairs (TLP:AMBER+STRICT, Word): Run_sheet.docx'
			},
			{ ...line, id: 'a', seq: 2, verb: 'renumber_agenda', params: { count: 3 }, state: 'done', sentence: 'Numbered the agenda anew' }
		] satisfies Step[];
	render(Frame, { screen: StepList as never });
	await settled();
	const [left, step] = screen.getAllByRole('listitem');
	expect(left).toHaveTextContent(/Wrote the run sheet for the co-chairs \(TLP:AMBER\+STRICT, Word\): Run_sheet.docx.*Left the workspace/);
	expect(step).not.toHaveTextContent('Left the workspace');
	expect(await axeFindings()).toEqual([]);
});
