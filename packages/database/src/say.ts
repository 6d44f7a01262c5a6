/** Told one line at a time what an operator should know; the default says nothing. */
export type Say = (line: string) => void;

export const quiet: Say = () => {};
