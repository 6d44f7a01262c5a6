import { isMachineVersion, type MachineVersion } from "@tiltas/workflows";
import { findVersionKey } from "../policy/version-key.ts";

/** The version of the commitment machine an address names, as `commitment@2`; undefined for any other text. */
export const findMachineVersion = (text: string): MachineVersion | undefined => {
  const key = findVersionKey(text);
  return key?.name === "commitment" && isMachineVersion(key.number) ? key.number : undefined;
};

export const machineText = (version: number): string => `commitment@${version}`;

/** The page that reads a version, against another where one is given. */
export const machineHref = (version: number, compare?: number): string =>
  `/process/${machineText(version)}${compare === undefined ? "" : `?compare=${machineText(compare)}`}`;
