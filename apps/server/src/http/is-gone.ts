/** Whether a stream ended because whoever took it broke it off: no fault of ours. */
export const isGone = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && thrown.code === "ERR_STREAM_PREMATURE_CLOSE";
