import type { Request, RequestHandler, Response } from "express";
import type { Actor, AppContext } from "../context.ts";
import { allowances } from "./allowances.ts";
import { Problem } from "./problem.ts";

type Clock = Pick<AppContext, "now">;
/** For whom a request counts; null: for nobody. */
type Who = (request: Request, response: Response) => string | null;

/** Lets each address ask so often a minute, all at once or spread; asking more is refused until some of it has come back. Null: no limit. */
export function limitRate(clock: Clock, perMinute: number | null): RequestHandler {
  return limitEach(clock, perMinute, (request) => request.ip ?? "");
}

/** The same for each person, from wherever they ask. All keys of a person count together, and apart from the person: a program does not keep its owner waiting. */
export function limitPeople(clock: Clock, perMinute: number | null): RequestHandler {
  return limitEach(clock, perMinute, (_, { locals }) => {
    const { id, key, signedIn } = locals.actor as Actor;
    if (key) return `keys of ${id}`;
    return signedIn ? id : null;
  });
}

function limitEach(clock: Clock, perMinute: number | null, who: Who): RequestHandler {
  if (perMinute === null) return (_request, _response, next) => next();
  const { take } = allowances(clock, perMinute);
  return (request, response, next) => {
    const name = who(request, response);
    const waitSeconds = name === null ? null : take(name);
    if (waitSeconds !== null) {
      response.setHeader("Retry-After", waitSeconds);
      throw tooManyRequests(waitSeconds);
    }
    next();
  };
}

export const tooManyRequests = (waitSeconds: number) =>
  new Problem(
    429,
    "too_many_requests",
    `请求过于频繁，请等 ${waitSeconds} 秒后再试。没有办理的内容须重新提交；若经常出现，请联系系统管理员。`,
  );
