export const machines = {
  "reason.machineNotShipped": "The program has no version {version}; its newest is {newest}.",
  "reason.machineAlreadyInForce": "Version {version} or a later one is already in force.",
  "reason.someCannotMigrate":
    "Live commitments without a place under version {version}: {count} of {of}. The first are {references}.",
  "remedy.chooseShippedVersion": "Choose a version the program has.",
  "remedy.settleWhatCannotMigrate": "Move these commitments on, then adopt again.",
} as const;
