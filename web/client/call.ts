import type { Call, Endpoint, Reply } from "#contract/endpoint";
import { CallError, errorOf, unreachable } from "./call-error.ts";
import { noteConnection } from "./connection.ts";
import { requestOf } from "./request.ts";
import { noteSignedOut } from "./signed-out.ts";

export interface CallOptions {
  signal?: AbortSignal;
}

/** Calls one endpoint of the contract; the reply is checked against it. Throws CallError, in Chinese. */
export async function call<const E extends Endpoint>(
  endpoint: E,
  input: Call<E>,
  options: CallOptions = {},
): Promise<Reply<E>> {
  const response = await send(endpoint, input, options);
  if (endpoint.produces) return new Uint8Array(await response.arrayBuffer()) as Reply<E>;
  const reply = endpoint.reply.safeParse(await response.json().catch(() => undefined));
  if (reply.success) return reply.data as Reply<E>;
  throw new CallError({
    status: response.status,
    code: "unexpected_reply",
    detail: "服务器返回的内容与本页面的版本不一致。请刷新页面；仍不行请联系系统管理员。",
    issues: reply.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
  });
}

export async function send<const E extends Endpoint>(
  endpoint: E,
  input: Call<E>,
  { signal }: CallOptions = {},
): Promise<Response> {
  const { url, init } = requestOf(endpoint, input);
  const response = await fetch(url, { ...init, signal: signal ?? null }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    noteConnection(false);
    throw unreachable();
  });
  noteConnection(isOurs(response));
  if (!response.ok) throw noted(await errorOf(response));
  return response;
}

function noted(error: CallError): CallError {
  if (error.code === "sign_in_required") noteSignedOut();
  return error;
}

/** A proxy without a server behind it, or a server that is still starting, answers 502 to 504 with a page of its own. */
function isOurs({ status, headers }: Response): boolean {
  return status < 502 || (headers.get("Content-Type") ?? "").includes("json");
}
