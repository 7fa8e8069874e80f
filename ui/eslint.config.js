import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const noTauri = {
	group: ['@tauri-apps/*'],
	message: 'Only lib/ipc speaks to Tauri; use the functions of $lib/ipc.'
};
const noBindings = {
	group: ['$lib/ipc/*', '**/ipc/bindings'],
	message: 'Import from $lib/ipc; the generated bindings stay behind it.'
};
const noFeatures = {
	group: ['$lib/features/*', '$lib/features/**'],
	message: 'A feature imports no other feature; routes bring them together.'
};
const noTesting = {
	group: ['$testing/*', '**/testing/*'],
	message: 'The backend in memory is for tests only.'
};
const noFocus = {
	selector: 'CallExpression[callee.property.name=/^(focus|blur)$/]',
	message: 'lib/components/focus.ts moves the focus: giveFocus at once, intend before something that takes its time.'
};

const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'src/lib/paraglide/', 'src/lib/ipc/bindings.ts', 'src/testing/wire/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// The page is served from one place and never under another path.
			'svelte/no-navigation-without-resolve': 'off',
			// Sets and maps inside a function are not state; those that are use the reactive ones.
			'svelte/prefer-svelte-reactivity': 'off',
			// A space between two elements has to be written, or the formatter takes it away.
			'svelte/no-useless-mustaches': 'off',
			'no-restricted-syntax': ['error', noFocus],
			...restrict(noTauri, noBindings, noTesting)
		}
	},
	{ files: ['src/lib/components/focus.ts', '**/*.test.ts'], rules: { 'no-restricted-syntax': 'off' } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
	},
	{ files: ['src/lib/ipc/**'], rules: restrict(noTesting) },
	{
		files: ['src/lib/components/**'],
		rules: restrict(noTauri, noBindings, noTesting, noFeatures, {
			group: ['$lib/ipc', '$lib/parts', '$lib/words', '$lib/words/*', '$lib/paraglide/*'],
			message: 'A component is generic: its words and data come in as props.'
		})
	},
	{ files: ['src/lib/freshness/**'], rules: restrict(noTauri, noBindings, noTesting, noFeatures) },
	{ files: ['src/lib/parts/**'], rules: restrict(noTauri, noBindings, noTesting, noFeatures) },
	// A feature is a folder; one that has many parts keeps them in folders by task.
	...['*', '*/*'].map((inside, depth) => ({
		files: [`src/lib/features/*/${inside}`],
		rules: restrict(noTauri, noBindings, noTesting, noFeatures, { ...noFeatures, group: ['../'.repeat(depth + 1) + '*'] })
	})),
	{ files: ['src/lib/words/**'], rules: restrict(noTauri, noBindings, noTesting, noFeatures) },
	{ files: ['**/*.test.ts', 'src/testing/**'], rules: restrict(noTauri) }
);
