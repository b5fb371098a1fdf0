import type { Request, Response, Router } from "express";
import type { Person } from "#contract/access";
import type { Endpoint, Input, Reply } from "#contract/endpoint";
import { type Permission, permissionNames } from "#contract/permission";
import { rolesWith } from "#contract/roles";
import { type Acting, actAs } from "../acting.ts";
import type { Actor } from "../context.ts";
import { type Scope, scopeOf, withinScope } from "../scope.ts";
import { checkedInput, strictly } from "./checked-input.ts";
import { databaseProblem } from "./database-problem.ts";
import { headerText } from "./header-text.ts";
import { requireNamedRegions } from "./named-regions.ts";
import { Problem } from "./problem.ts";
import { nobody, signInRequired } from "./recognise-caller.ts";
import { bodyTaker } from "./take-body.ts";

/** What a handler may know of the request beside its checked input. */
export interface Caller {
  actor: Actor;
  requestId: string;
  /** aborted when the client goes away */
  signal: AbortSignal;
  /** sets a header of the reply (file names, caching) */
  setHeader: (name: string, value: string) => void;
  /** what the caller would see if they asked now, for replies that go on for long; null: they would not be let in */
  scopeStill: () => Promise<Scope | null>;
  request: Request;
  response: Response;
}

export type Handler<E extends Endpoint> = (input: Input<E>, caller: Caller) => Promise<Reply<E>> | Reply<E>;

const mostOfReason = 500;

/** Mounts one endpoint: permission, and only then the body; checked input, scope, handler, checked reply. Errors go to the one error handler. */
export function serve<const E extends Endpoint>(router: Router, endpoint: E, handler: Handler<E>): void {
  const checked = strictly(endpoint);
  const takeBody = bodyTaker(endpoint);
  const method = endpoint.method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete";
  router[method](endpoint.path, async (request, response) => {
    const caller = callerOf(request, response, endpoint.permission);
    requirePermission(caller.actor, endpoint.permission);
    await takeBody(request, response);
    const input = checkedInput<E>(checked, request);
    const scope = scopeOf(caller.actor.grants, endpoint.permission);
    requireNamedRegions(input, scope);
    const reply = await withinScope(scope, () =>
      actAs(actingOf(request, caller), () => onRecord(response, () => handler(input, caller))),
    );
    if (response.headersSent) return;
    if (endpoint.fourEyes) response.status(202);
    if (endpoint.produces) response.type(endpoint.produces).send(Buffer.from(reply as Uint8Array));
    else response.json(endpoint.reply.parse(reply));
  });
}

/** Does work whose refusal may have to be known: written down by itself, as what was refused is taken back. */
async function onRecord<T>(response: Response, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refused = error instanceof Problem ? error : databaseProblem(error);
    if (refused?.onRecord) await response.locals.record(refused.onRecord);
    throw error;
  }
}

/** Refuses who may not do it, saying whom to ask. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (actor.permissions.has(permission)) return;
  if (actor === nobody) throw signInRequired();
  if (actor.key) throw keyForbidden(permission);
  if (actor.signedIn?.person.mustChangePassword) {
    throw new Problem(403, "password_change_required", "请先在“我的账号”中修改密码，再进行其他操作。");
  }
  if (actor.signedIn?.person.mustAddSecondFactor) {
    throw new Problem(
      403,
      "second_factor_required",
      "管理员账号须先在“我的账号”中启用动态口令，再进行其他操作。",
    );
  }
  if (actor.signedIn?.person.unconfirmed) throw unconfirmed(actor.signedIn.person);
  const holders = rolesWith(permission).join("、");
  throw new Problem(
    403,
    "forbidden",
    `您没有“${permissionNames[permission]}”的权限，具有此权限的角色：${holders}。如工作需要，请联系本单位安全管理员授予。`,
  );
}

const unconfirmed = ({ securityAdministrators }: Person) =>
  new Problem(
    403,
    "password_unconfirmed",
    `您的密码由他人发放（新建账号或重置），安全管理员还没有确认，暂时只能查看和修改自己的账号。请本人联系安全管理员${named(securityAdministrators)}，由其在“人员与角色”中确认后再办。`,
  );

const named = (names: readonly string[]) => (names.length > 0 ? `（${names.join("、")}）` : "");

const keyForbidden = (permission: Permission) =>
  new Problem(
    403,
    "forbidden",
    `这个接口密钥不含“${permissionNames[permission]}”的权限，或其所有者已不再有此权限。请在“我的账号—接口密钥”中核对。`,
  );

/** What the audit log is told of a request; why is said in a header, or where the body says it anyway. */
function actingOf(request: Request, { actor, requestId }: Caller): Acting {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const words = [
    headerText(request.get("X-Reason")),
    body.reason,
    body.note,
    body.document,
    actor.key?.purpose,
  ];
  const reason = words.find((text): text is string => typeof text === "string" && text.trim() !== "");
  return {
    id: actor.id,
    name: actor.name,
    address: request.ip ?? null,
    requestId,
    reason: reason?.slice(0, mostOfReason) ?? null,
  };
}

function callerOf(request: Request, response: Response, permission: Permission): Caller {
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  return {
    actor: response.locals.actor as Actor,
    requestId: String(response.locals.requestId ?? ""),
    signal: gone.signal,
    setHeader: (name, value) => void response.setHeader(name, value),
    scopeStill: async () => {
      const actor: Actor | null = await response.locals.recogniseAgain();
      return actor?.permissions.has(permission) ? scopeOf(actor.grants, permission) : null;
    },
    request,
    response,
  };
}
