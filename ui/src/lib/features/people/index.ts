export { default as PeopleScreen } from './PeopleScreen.svelte';
export { default as TwiceScreen } from './TwiceScreen.svelte';
export { Twice, provideTwice, useTwice } from './twice.svelte';
export { People, providePeople, usePeople } from './people.svelte';
