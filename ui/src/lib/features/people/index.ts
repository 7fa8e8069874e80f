export { default as PeopleScreen } from './PeopleScreen.svelte';
export { People, providePeople, usePeople } from './people.svelte';
