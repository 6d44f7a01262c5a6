type Payload = { readonly issues: readonly unknown[] };

/**
 * Runs a refinement only on a value without a fault so far. Zod runs it on ill-formed text too, and arithmetic on
 * that throws instead of naming the field.
 */
export const whenSound = { when: ({ issues }: Payload): boolean => issues.length === 0 };
