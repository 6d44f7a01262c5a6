export const pipeline = {
  "pipeline.title": "Pipeline",
  "pipeline.empty": "No commitments yet.",
} as const;
