/** A length of its own: from 2 px on, since 1 px is the hairline. */
const LENGTH = String.raw`(?<![\w.-])(?!-?1px)-?\d*\.?\d+(px|r?em|pt)\b`;
const raw = new RegExp(LENGTH);

/** What `src/lib/styles/tokens.css` names is not written out anywhere else; only that file says a value. */
export default {
	ignoreFiles: [
		'build/**',
		'.svelte-kit/**',
		'src/lib/styles/tokens.css',
		// These still say their values themselves.
		'src/lib/features/import/**',
		'src/lib/features/agenda/AgendaFileDialog.svelte'
	],
	overrides: [{ files: ['**/*.svelte'], customSyntax: 'postcss-html' }],
	rules: {
		'declaration-property-value-disallowed-list': [
			{
				'font-size': [raw],
				// Before the slash stands the size, behind it the height of the line.
				font: [new RegExp(`^[^/]*${LENGTH}`)],
				'/^(padding|margin|gap|row-gap|column-gap)/': [raw],
				'/^border.*radius$/': [raw],
				'/./': [/#[\da-f]{3,8}\b/i, /\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/]
			},
			{
				severity: 'error',
				message: (property, value) => `${property}: ${value} has a name in src/lib/styles/tokens.css, or needs one there.`
			}
		]
	}
};
