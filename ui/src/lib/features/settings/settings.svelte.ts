import { call, commands, type Settings } from '$lib/ipc';
import { createContext } from 'svelte';

/** What holds before the backend has answered. */
const DEFAULTS: Settings = {
	theme: 'system',
	zoom: 100,
	density: 'compact',
	remember_recent: true,
	single_keys: true,
	lock_after: 15,
	hidden_from_capture: null
};

/** The choices of the person at this computer; kept by the backend, never in the page. */
export class SettingsModel {
	current = $state.raw<Settings>(DEFAULTS);
	/** Whether the system asks for dark. */
	systemDark = $state(false);
	dark = $derived(this.current.theme === 'dark' || (this.current.theme === 'system' && this.systemDark));
	/** Below this width, counted in pixels of the interface, the sidebar becomes a rail. */
	rail = $derived(this.current.zoom >= 125);

	async load() {
		this.current = await call(commands.settings());
	}

	/** Changes some choices; they hold at once. */
	async change(some: Partial<Settings>) {
		this.current = { ...this.current, ...some };
		this.current = await call(commands.saveSettings(this.current));
	}

	/** From light to dark and back. */
	switchTheme() {
		return this.change({ theme: this.dark ? 'light' : 'dark' });
	}

	/** Follows what the system asks for. */
	followSystem(): () => void {
		if (typeof matchMedia === 'undefined') return () => {};
		const query = matchMedia('(prefers-color-scheme: dark)');
		const read = () => (this.systemDark = query.matches);
		read();
		query.addEventListener('change', read);
		return () => query.removeEventListener('change', read);
	}

	/** Puts theme and density on the page; the backend zooms it. */
	apply(root: HTMLElement) {
		root.dataset.theme = this.dark ? 'dark' : 'light';
		root.dataset.density = this.current.density;
		root.toggleAttribute('data-rail', this.rail);
	}
}

export const [useSettings, provideSettings] = createContext<SettingsModel>();
