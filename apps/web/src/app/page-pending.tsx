import type { ReactElement } from "react";
import { Skeleton } from "../kit/skeleton.tsx";

/** Shown by the router once a page takes longer than 300 ms. */
export function PagePending(): ReactElement {
  return <Skeleton rows={10} />;
}
