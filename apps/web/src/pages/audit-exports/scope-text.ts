import type { EvidenceScope } from "@tiltas/domain";
import { formatDate } from "../../format/date.ts";
import type { Text } from "../../i18n/use-text.ts";

/** A scope in words. */
export function scopeText(scope: EvidenceScope, { t, say, locale }: Text): string {
  switch (scope.kind) {
    case "everything":
      return t("exports.take.everything");
    case "commitment":
      return scope.references.join(", ");
    case "period":
      return t("exports.scope.period", {
        from: formatDate(scope.from, locale),
        to: formatDate(scope.to, locale),
      });
    case "filter": {
      const { stages = [], states = [], kind, origin, ...plain } = scope.filter;
      const words = [
        ...stages.map((stage) => say("stage", stage)),
        ...states.map((state) => say("state", state)),
        ...(kind === undefined ? [] : [say("kind", kind)]),
        ...(origin === undefined ? [] : [say("work.origin", origin)]),
        ...Object.values(plain),
      ];
      return t("exports.scope.filter", { what: words.join(", ") });
    }
    default:
      return scope satisfies never;
  }
}
