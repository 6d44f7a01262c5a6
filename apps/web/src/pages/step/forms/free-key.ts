/** The first key `S1`, `S2`, … that none of the rows has. */
export const freeKey = (letter: string, taken: readonly string[]): string => {
  let number = taken.length + 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
};
