import type { Call, Endpoint } from "#contract/endpoint";
import { send } from "./call.ts";

/** Calls an endpoint that `produces` a file and saves it; the server's file name wins over `fallbackName`. */
export async function download<const E extends Endpoint & { produces: string }>(
  endpoint: E,
  input: Call<E>,
  fallbackName: string,
): Promise<void> {
  const response = await send(endpoint, input);
  const name = fileNameOf(response.headers.get("Content-Disposition")) ?? fallbackName;
  saveBlob(await response.blob(), name);
}

/** Hands the browser a file to save. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** File name of a Content-Disposition header; the UTF-8 form (RFC 5987) is preferred. */
export function fileNameOf(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1] ?? null;
}
