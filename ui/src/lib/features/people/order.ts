/** In which order the meeting lists delegations, and how that is changed. */
export interface ListOrder {
	value: string;
	/** It, in words. */
	label: string;
	choices: readonly { value: string; label: string }[];
	choose: (value: string) => void;
}
