import type { Request, Response, Router } from "express";
import type { Endpoint, Input, Reply } from "#contract/endpoint";
import { type Acting, actAs } from "../acting.ts";
import type { Actor } from "../context.ts";
import { checkedInput, strictly } from "./checked-input.ts";
import { Problem } from "./problem.ts";

/** What a handler may know of the request beside its checked input. */
export interface Caller {
  actor: Actor;
  requestId: string;
  /** aborted when the client goes away */
  signal: AbortSignal;
  /** sets a header of the reply (file names, caching) */
  setHeader: (name: string, value: string) => void;
  response: Response;
}

export type Handler<E extends Endpoint> = (input: Input<E>, caller: Caller) => Promise<Reply<E>> | Reply<E>;

const mostOfReason = 500;

/** Mounts one endpoint: permission, checked input, handler, checked reply. Errors go to the one error handler. */
export function serve<const E extends Endpoint>(router: Router, endpoint: E, handler: Handler<E>): void {
  const checked = strictly(endpoint);
  const method = endpoint.method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete";
  router[method](endpoint.path, async (request, response) => {
    const caller = callerOf(response);
    if (!caller.actor.permissions.has(endpoint.permission)) {
      throw new Problem(403, "forbidden", "您没有此项操作的权限，请联系本单位系统管理员。");
    }
    const input = checkedInput<E>(checked, request);
    const reply = await actAs(actingOf(request, caller), () => Promise.resolve(handler(input, caller)));
    if (response.headersSent) return;
    if (endpoint.produces) response.type(endpoint.produces).send(Buffer.from(reply as Uint8Array));
    else response.json(endpoint.reply.parse(reply));
  });
}

/** What the audit log is told of a request; why is said in a header, or where the body says it anyway. */
function actingOf(request: Request, { actor, requestId }: Caller): Acting {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const words = [headerText(request.get("X-Reason")), body.reason, body.note, body.document];
  const reason = words.find((text): text is string => typeof text === "string" && text.trim() !== "");
  return {
    id: actor.id,
    name: actor.name,
    address: request.ip ?? null,
    requestId,
    reason: reason?.slice(0, mostOfReason) ?? null,
  };
}

/** Chinese in a header comes percent-encoded. */
function headerText(value: string | undefined): string | null {
  try {
    return value === undefined ? null : decodeURIComponent(value);
  } catch {
    return value ?? null;
  }
}

function callerOf(response: Response): Caller {
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  return {
    actor: response.locals.actor as Actor,
    requestId: String(response.locals.requestId ?? ""),
    signal: gone.signal,
    setHeader: (name, value) => void response.setHeader(name, value),
    response,
  };
}
