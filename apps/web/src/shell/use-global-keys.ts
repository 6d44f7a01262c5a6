import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { findGlobalKey } from "./global-keys.ts";

/** Ctrl+/ shows the keys; F6 walks the regions of the page. */
export function useGlobalKeys(): void {
  const router = useRouter();
  useEffect(() => {
    const react = (event: KeyboardEvent): void => {
      const wish = findGlobalKey(event);
      if (wish === undefined) return;
      event.preventDefault();
      if (wish === "help") router.history.push("/help/keys");
      else focusRegion(wish === "nextRegion" ? 1 : -1);
    };
    document.addEventListener("keydown", react);
    return () => document.removeEventListener("keydown", react);
  }, [router]);
}

/** Regions carry `data-region`; the focus goes to the first thing in the region that takes it. */
function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")];
  const here = regions.findLastIndex((region) => region.contains(document.activeElement));
  const from = here === -1 && step === -1 ? 0 : here;
  const region = regions.at((from + step + regions.length) % regions.length);
  const first = region?.querySelector<HTMLElement>(
    "a[href], button, input, select, textarea, [tabindex='0']",
  );
  (first ?? region)?.focus();
}
