import adapter from '@sveltejs/adapter-static';
import { readFile, writeFile } from 'node:fs/promises';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const pages = adapter({ fallback: 'index.html', strict: false });

/**
 * The static adapter, with the start script moved out of the page: the content security policy allows no inline script,
 * and this way it needs no hash either.
 * @type {import('@sveltejs/kit').Adapter}
 */
const withoutInlineScript = {
	...pages,
	async adapt(builder) {
		await pages.adapt(builder);
		const html = await readFile('build/index.html', 'utf8');
		const found = /<script>([\s\S]*?)<\/script>/.exec(html);
		if (!found) throw new Error('the start script of the page was not found');
		await writeFile('build/_app/start.js', found[1]);
		await writeFile('build/index.html', html.replace(found[0], '<script src="/_app/start.js"></script>'));
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
	kit: {
		adapter: withoutInlineScript,
		alias: { $testing: 'src/testing' },
		version: { name: '1' }
	}
};
