/** Changes of the registers: what their forms, checks and receipts share. */
export const registers = {
  "register.check": "Check",
  "register.edit": "Change",
  "register.another": "Another change",
  "register.receipt": "Recorded as {stream}, version {version}; entry hash {hash}.",
} as const;
