import { once } from "node:events";
import { type IncomingHttpHeaders, request } from "node:http";

interface Unfinished {
  method: string;
  path: string;
  headers?: Record<string, string>;
  /** all that is ever sent of the body */
  sent?: Uint8Array | string;
}

interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** What is answered to a request whose body never ends; null: nothing, as the whole of it is waited for. */
export async function answerBeforeTheEnd(
  port: number,
  { method, path, headers, sent = "" }: Unfinished,
  waitMs = 10_000,
): Promise<Answered | null> {
  const asking = request({ host: "127.0.0.1", port, method, path, headers: { ...headers } });
  asking.on("error", () => undefined);
  asking.flushHeaders();
  asking.write(sent);
  const given = AbortSignal.timeout(waitMs);
  try {
    const [reply] = await once(asking, "response", { signal: given });
    let text = "";
    for await (const piece of reply) text += piece;
    return { status: reply.statusCode, headers: reply.headers, text };
  } catch (error) {
    if (given.aborted) return null;
    throw error;
  } finally {
    asking.destroy();
  }
}
