import type { Translation } from "../message-id.ts";

export const machines: Translation = {
  "reason.machineNotShipped": "Програма не має версії {version}; найновіша — {newest}.",
  "reason.machineAlreadyInForce": "Версія {version} або новіша вже чинна.",
  "reason.someCannotMigrate":
    "Незавершених зобов’язань, які не мають місця у версії {version}: {count} з {of}. Перші: {references}.",
  "remedy.chooseShippedVersion": "Виберіть версію, яка є в програмі.",
  "remedy.settleWhatCannotMigrate":
    "Спершу переведіть ці зобов’язання в інший стан, потім введіть версію знову.",
};
