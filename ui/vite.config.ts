import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Writes down which packages end up in the pages, for the notices and the bill of materials that go with them: every one
 * of which a module is read, so rather one too many than one too few, and those whose fonts are taken over.
 */
function packagesInside(): Plugin {
	return {
		name: 'packages-inside',
		applyToEnvironment: (environment) => environment.name === 'client',
		async generateBundle(_, bundle) {
			const taken = Object.values(bundle).flatMap((file) => (file.type === 'asset' ? file.originalFileNames : []));
			const read = [...this.getModuleIds(), ...taken];
			const names = read.map((id) => /(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]);
			const found = [...new Set(names.filter((name) => name !== undefined))].sort();
			await mkdir('.svelte-kit', { recursive: true });
			await writeFile('.svelte-kit/packages.json', `${JSON.stringify(found, null, '\t')}\n`);
		}
	};
}

export default defineConfig({
	plugins: [
		paraglideVitePlugin({ project: './project.inlang', outdir: './src/lib/paraglide', strategy: ['baseLocale'] }),
		sveltekit(),
		svelteTesting(),
		packagesInside()
	],
	build: { target: 'safari16', assetsInlineLimit: 0 },
	test: {
		environment: 'jsdom',
		include: ['src/**/*.test.ts'],
		setupFiles: ['src/testing/setup.ts'],
		testTimeout: 60_000
	}
});
