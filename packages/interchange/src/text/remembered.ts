/** The same reading of a text, done once per different text: the cells of a sheet repeat one another. */
export const remembered = <Read>(read: (text: string) => Read): ((text: string) => Read) => {
  const answers = new Map<string, { readonly read: Read }>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known.read;
    const answer = { read: read(text) };
    answers.set(text, answer);
    return answer.read;
  };
};
