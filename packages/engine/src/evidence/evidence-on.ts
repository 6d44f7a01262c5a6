import type { Checkpoints } from "../checkpoints/open-checkpoints.ts";
import type { Signing } from "../checkpoints/sign-when-due.ts";
import type { Ground } from "../ground.ts";
import { bundleBytes } from "./bundle-members.ts";
import type { Evidence, EvidenceProgress } from "./evidence.ts";
import { bundleFileName } from "./file-name.ts";
import { type Moment, openMoment } from "./one-moment.ts";
import { type Plan, planBundle } from "./plan.ts";
import { signFirst, whyUnsigned } from "./sign-first.ts";

type Signer = Signing & { readonly ground: Ground };

async function* whileOpen(
  moment: Moment,
  bytes: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } finally {
    await moment.close();
  }
}

const bundleOf = (
  { clock }: Ground,
  moment: Moment,
  plan: Plan,
  onProgress: EvidenceProgress | undefined,
) => ({
  scope: plan.scope,
  measure: plan.measure,
  fileName: bundleFileName(plan.scope, plan.measure.size),
  content: whileOpen(moment, bundleBytes(moment.client, plan, { madeAt: clock.now(), onProgress })),
  discard: moment.close,
});

const measure: (
  signing: Signer,
  ...asked: Parameters<Evidence["measure"]>
) => ReturnType<Evidence["measure"]> = async (signing, scope) => {
  const { ground } = signing;
  const because = await whyUnsigned(signing);
  const moment = await openMoment(ground.pool);
  try {
    const planned = await planBundle(ground, moment.client, scope, { because });
    return planned.ok ? { ok: true, found: planned.found.measure } : planned;
  } finally {
    await moment.close();
  }
};

/** Evidence bundles on a ground, signed first by the signer of this program. */
export const evidenceOn = (
  signing: Signer,
  checkpoints: Pick<Checkpoints, "signAll">,
): Evidence => {
  const { ground } = signing;
  return {
    measure: async (scope) => measure(signing, scope),
    build: async (scope, { onProgress, ...ending } = {}) => {
      const because =
        ending.cosigned === undefined ? await signFirst(signing, checkpoints) : "notCosigned";
      const moment = await openMoment(ground.pool);
      try {
        const planned = await planBundle(ground, moment.client, scope, { because, ...ending });
        if (planned.ok)
          return { ok: true, found: bundleOf(ground, moment, planned.found, onProgress) };
        await moment.close();
        return planned;
      } catch (thrown) {
        await moment.close();
        throw thrown;
      }
    },
  };
};
