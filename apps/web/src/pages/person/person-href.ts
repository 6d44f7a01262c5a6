/** The address of a person's roles. */
export const personHref = (id: string): string => `/people/${id}`;
