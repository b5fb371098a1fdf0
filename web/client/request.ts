import type { Call, Endpoint } from "#contract/endpoint";

/** The parts any endpoint's input may have, seen without its type. */
interface LooseInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  file?: Uint8Array;
  ifMatch?: number | string | null;
  reason?: string;
}

/** The HTTP request of a call: path filled in, empty query values left out, what was seen (null: nothing yet) and body set. */
export function requestOf<E extends Endpoint>(
  endpoint: E,
  input: Call<E>,
): { url: string; init: RequestInit } {
  const { params = {}, query = {}, body, file, ifMatch, reason } = input as LooseInput;
  const headers = new Headers({ Accept: endpoint.produces ?? "application/json" });
  if (ifMatch === null) headers.set("If-None-Match", "*");
  else if (ifMatch !== undefined) headers.set("If-Match", `"${ifMatch}"`);
  if (reason !== undefined) headers.set("X-Reason", encodeURIComponent(reason));
  const init: RequestInit = { method: endpoint.method, headers };
  if (file) {
    headers.set("Content-Type", "application/octet-stream");
    init.body = new Uint8Array(file);
  } else if (body !== undefined) {
    headers.set("Content-Type", "application/json");
    init.body = JSON.stringify(body);
  }
  return { url: `/api${filledPath(endpoint.path, params)}${queryText(query)}`, init };
}

function filledPath(path: string, params: Record<string, unknown>): string {
  return path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function queryText(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null || value === "" ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}
