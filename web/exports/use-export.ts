import { useEffect, useRef, useState } from "react";
import { exportLayer } from "#contract/exports";
import { formatTraits } from "#gis/formats/export-formats";
import { CallError } from "../client/call-error.ts";
import { download } from "../client/download.ts";
import type { ExportBody } from "./export-offer.ts";

/** Numbers of a file that was saved. */
export interface Exported {
  count: number;
  withoutShape: number;
}

/** Makes and saves one file at a time; leaving the dialog stops it. */
export function useExport() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const run = async (body: ExportBody): Promise<Exported | null> => {
    const controller = new AbortController();
    stop.current = controller;
    setBusy(true);
    setError(null);
    try {
      const fallback = `导出${formatTraits[body.format].extension}`;
      const headers = await download(exportLayer, { body }, fallback, { signal: controller.signal });
      const numberIn = (name: string) => Number(headers.get(name) ?? 0);
      return { count: numberIn("X-Feature-Count"), withoutShape: numberIn("X-Without-Shape") };
    } catch (cause) {
      if (!controller.signal.aborted)
        setError(cause instanceof Error ? cause : new CallError({ status: 0, code: "unknown" }));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, error, cancel: () => stop.current?.abort() };
}
