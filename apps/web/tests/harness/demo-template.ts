const variable = "TILTAS_DEMO_DATABASE";

/** The name of the database that holds the demo, handed from the run's set-up to its workers. */
export const demoTemplate = {
  find: (): string | undefined => process.env[variable],
  keep: (name: string): void => {
    process.env[variable] = name;
  },
  get: (): string => {
    const name = process.env[variable];
    if (name === undefined)
      throw new Error(`${variable} is not set: run with the project "browser".`);
    return name;
  },
};
