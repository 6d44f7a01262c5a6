import { mustBeSound, startTestCluster } from "@tiltas/engine/testing";
import { runLoad } from "../random/ledger-load.ts";
import { judgeOrder, percentile } from "../random/ledger-order.ts";

// Writers on two servers that order and sign at once; a tenth of what is sent is taken back, and connections are cut.
const env = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const asked = {
  seed: env("SEED", 1),
  writers: env("WRITERS", 24),
  ms: 1000 * env("SECONDS", 60),
  rollbacksOfTen: env("ROLLBACKS_OF_TEN", 1),
  checkpoints: {
    everyMs: 1000 * env("CHECKPOINT_SECONDS", 10),
    everyEntries: env("CHECKPOINT_ENTRIES", 1000),
  },
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const stop = await startTestCluster();
try {
  const load = await runLoad(asked);
  try {
    const { entries, lost, holes, orderViolations, unsigned, lags } = await judgeOrder(load);
    const { answered, rolledBack, cut, unanswered, checkpoints } = load;
    const ms = (part: number): string => percentile(lags, part).toFixed(0);
    print(`${asked.writers} writers, ${asked.ms / 1000} s, two servers, seed ${asked.seed}`);
    print(
      `Answered ${answered.length}, rolled back ${rolledBack}, connections cut ${cut}, unanswered ${unanswered}; entries ${entries}.`,
    );
    print(
      `Lost ${lost}, holes ${holes}, order violations ${orderViolations}, unsigned ${unsigned}.`,
    );
    print(`Commit to checkpoint, ms: p50 ${ms(0.5)}, p99 ${ms(0.99)}, max ${ms(1)}.`);
    print(
      `Checkpoints ${checkpoints.length}, due after ${asked.checkpoints.everyMs / 1000} s or ${asked.checkpoints.everyEntries} entries.`,
    );
    await mustBeSound(load.opened.engine);
    print("Verified: nothing found.");
    process.exitCode = lost + holes + orderViolations + unsigned === 0 ? 0 : 1;
  } finally {
    await load.opened.close();
  }
} finally {
  await stop();
}
