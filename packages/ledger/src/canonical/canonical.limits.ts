/** Arrays and objects within one another, the outermost counted. */
export const maxDepth = 32;

/** One mebibyte of output. */
export const defaultMaxBytes = 1_048_576;

export interface CanonicalLimits {
  /** Largest canonical form in bytes; 1 MiB unless set. */
  readonly maxBytes?: number;
}

/** The cap in bytes; throws RangeError for a cap that would cap nothing, such as NaN. */
export function getMaxBytes(limits: CanonicalLimits): number {
  const maxBytes = limits.maxBytes ?? defaultMaxBytes;
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1) {
    throw new RangeError(`maxBytes must be a positive safe integer, found ${maxBytes}`);
  }
  return maxBytes;
}
