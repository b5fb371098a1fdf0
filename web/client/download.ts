import type { Call, Endpoint } from "#contract/endpoint";
import { type CallOptions, send } from "./call.ts";

/** Calls an endpoint that `produces` a file and saves it by the server's name, else `fallbackName`; gives what stood beside it. */
export async function download<const E extends Endpoint & { produces: string }>(
  endpoint: E,
  input: Call<E>,
  fallbackName: string,
  options: CallOptions = {},
): Promise<Headers> {
  const response = await send(endpoint, input, options);
  const name = fileNameOf(response.headers.get("Content-Disposition")) ?? fallbackName;
  saveBlob(await response.blob(), name);
  return response.headers;
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
