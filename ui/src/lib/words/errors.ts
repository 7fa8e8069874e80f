/** Says why something was refused, and what to do: in the words of the rule that refused it. */
export function errorWords(refused: { message: string }): string {
	return refused.message;
}
