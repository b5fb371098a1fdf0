import type { RequestHandler } from "express";
import { pinoHttp } from "pino-http";
import type { AppContext } from "../context.ts";

const SAFE_ID = /^[\w.-]{1,64}$/;

/** One structured line per request, found again by its id: the caller's X-Request-Id when it is a plain one. */
export function logRequests({ log, newId }: Pick<AppContext, "log" | "newId">): RequestHandler {
  const logged = pinoHttp({
    logger: log,
    genReqId: (request) => {
      const given = request.headers["x-request-id"];
      return typeof given === "string" && SAFE_ID.test(given) ? given : newId();
    },
    autoLogging: { ignore: (request) => request.url === "/healthz" || request.url === "/readyz" },
    // a map asks for dozens of tiles at every move
    customLogLevel: (request, response, error) =>
      request.url?.startsWith("/api/tiles/") && response.statusCode < 400
        ? "debug"
        : levelOf(response.statusCode, error),
    serializers: {
      req: ({ id, method, url, remoteAddress }) => ({ id, method, url: withoutQuery(url), remoteAddress }),
      res: ({ statusCode }) => ({ statusCode }),
    },
  });
  return (request, response, next) => {
    logged(request, response);
    response.locals.requestId = request.id;
    response.setHeader("X-Request-Id", String(request.id));
    next();
  };
}

/** What is looked for is named by people and records: the log of the service is no place for either. */
const withoutQuery = (url: string | undefined) => url?.replace(/\?.*/s, "?…");

function levelOf(status: number, error: Error | undefined): "error" | "warn" | "info" {
  if (error || status >= 500) return "error";
  return status >= 400 ? "warn" : "info";
}
