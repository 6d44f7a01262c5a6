import type { Reason } from "@tiltas/domain";
import { useEffect, useRef, useState } from "react";
import { describeFile, type FileDescription } from "./describe-file.ts";
import { uploadFile } from "./upload-file.ts";

/** How far a chosen file has come; `share` from 0 to 1. */
export type UploadState =
  | { readonly at: "none" | "reading" | "unreadable" | "stopped" | "failed" | "altered" | "kept" }
  | { readonly at: "sending"; readonly share: number }
  | { readonly at: "refused"; readonly reason: Reason };

interface Uploading {
  readonly onKept: (file: FileDescription) => void;
}

/** Describes a chosen file, sends it, and hears whether what arrived is what was chosen. */
export const useUpload = ({ onKept }: Uploading) => {
  const [state, setState] = useState<UploadState>({ at: "none" });
  const underWay = useRef<AbortController>(undefined);
  useEffect(() => () => underWay.current?.abort(), []);

  const send = async (file: File, { signal }: AbortController): Promise<void> => {
    const found = await describeFile(file);
    if (signal.aborted) return;
    const onProgress = (sent: number): void =>
      setState({ at: "sending", share: Math.min(1, sent / Math.max(1, file.size)) });
    onProgress(0);
    const upload = await uploadFile(file, found.mediaType, { onProgress, signal });
    if (upload.ended === "refused") setState({ at: "refused", reason: upload.reason });
    else if (upload.ended !== "kept") setState({ at: upload.ended });
    else if (upload.file.sha256 !== found.sha256) setState({ at: "altered" });
    else {
      onKept({ ...found, ...upload.file });
      setState({ at: "kept" });
    }
  };

  return {
    state,
    stop: (): void => underWay.current?.abort(),
    choose: async (file: File): Promise<void> => {
      underWay.current?.abort();
      const controller = new AbortController();
      underWay.current = controller;
      setState({ at: "reading" });
      try {
        await send(file, controller);
      } catch {
        // The browser could not read the file: nothing was sent.
        if (!controller.signal.aborted) setState({ at: "unreadable" });
      }
    },
  };
};
