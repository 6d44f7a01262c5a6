import type { BundleMessage, BundleQuestion } from "./bundle-message.ts";
import { judgeBundle } from "./judge-bundle.ts";

/** Guarantee: the page of this worker asks nothing else. */
const questionOf = ({ data: asked }: MessageEvent): BundleQuestion => asked as BundleQuestion;

addEventListener("message", (event) => {
  void judgeBundle(questionOf(event), (message: BundleMessage) => postMessage(message));
});
