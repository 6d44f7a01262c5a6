export type Progress = (done: number, of: number) => void;

/**
 * Tells how far something is: in place on a terminal, in four lines elsewhere.
 * @param write takes text as it is, line ends included
 */
export const progressOn =
  (write: (text: string) => void, isTerminal: boolean) =>
  (what: string): Progress => {
    let told = -1;
    return (done, of) => {
      const steps = isTerminal ? 100 : 4;
      const step = of === 0 ? steps : Math.floor((done * steps) / of);
      if (step === told) return;
      told = step;
      const line = `${what}: ${done} of ${of}`;
      if (isTerminal) write(`\r\u001b[2K${line}${done >= of ? "\n" : ""}`);
      else if (step > 0) write(`${line}\n`);
    };
  };
