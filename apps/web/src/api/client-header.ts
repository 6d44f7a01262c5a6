/** Sent with every call; a form on another site cannot send it, so the server takes it as a CSRF guard. */
export const clientHeader = { "x-tiltas-client": "web" } as const;
