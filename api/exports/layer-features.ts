import type { ExportSource } from "#contract/exports";
import type { AppContext } from "../context.ts";
import { sendFile, sentFile } from "../export/send-file.ts";
import type { Caller } from "../http/serve.ts";
import { exportLayer } from "./export-layer.ts";

const type = "application/geo+json";

/** A layer as it is now, for a program that adds it by its address: an empty one is a layer too, and the key said once why it is taken. */
export function sendFeatures(
  context: AppContext,
  caller: Caller,
  { source, reason }: { source: ExportSource; reason: string | undefined },
): Promise<Uint8Array> {
  const { actor, signal, response } = caller;
  if (caller.request.method === "HEAD") {
    response.type(type).end();
    return Promise.resolve(new Uint8Array());
  }
  return sentFile(caller, () =>
    exportLayer(
      context,
      actor,
      { source, format: "geojson", reason: reason || actor.key?.purpose, mayBeEmpty: true },
      (file) => sendFile(caller, { ...file, type }),
      signal,
    ),
  );
}
