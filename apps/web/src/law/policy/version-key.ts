/** A version as its address names it. */
export interface VersionKey {
  readonly name: string;
  readonly number: number;
}

const pattern = /^([A-Za-z][A-Za-z0-9-]{0,39})@([1-9]\d{0,8})$/;

/** `sample@2` as a key; undefined for any other text. */
export const findVersionKey = (text: string): VersionKey | undefined => {
  const [, name, number] = pattern.exec(text) ?? [];
  return name === undefined ? undefined : { name, number: Number(number) };
};

export const versionText = ({ name, number }: VersionKey): string => `${name}@${number}`;

export const versionHref = (key: VersionKey): string => `/policy/${versionText(key)}`;
