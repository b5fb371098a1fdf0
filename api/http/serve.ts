import type { Response, Router } from "express";
import type { Endpoint, Input, Reply } from "#contract/endpoint";
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

/** Mounts one endpoint: permission, checked input, handler, checked reply. Errors go to the one error handler. */
export function serve<const E extends Endpoint>(router: Router, endpoint: E, handler: Handler<E>): void {
  const checked = strictly(endpoint);
  const method = endpoint.method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete";
  router[method](endpoint.path, async (request, response) => {
    const caller = callerOf(response);
    if (!caller.actor.permissions.has(endpoint.permission)) {
      throw new Problem(403, "forbidden", "您没有此项操作的权限，请联系本单位系统管理员。");
    }
    const reply = await handler(checkedInput<E>(checked, request), caller);
    if (response.headersSent) return;
    if (endpoint.produces) response.type(endpoint.produces).send(Buffer.from(reply as Uint8Array));
    else response.json(endpoint.reply.parse(reply));
  });
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
