import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Problem as ProblemBody } from "#contract/problem";
import type { AppContext } from "../context.ts";
import { busy, databaseProblem, isTimeout } from "./database-problem.ts";
import { Problem } from "./problem.ts";
import { tooLarge } from "./take-body.ts";

const titles: Record<number, string> = {
  400: "请求内容不正确",
  401: "需要登录",
  403: "没有权限",
  404: "没有找到",
  409: "与现有数据冲突",
  412: "版本已过时",
  413: "内容过大",
  415: "内容类型不支持",
  422: "不符合规则",
  428: "缺少版本号",
  429: "请求过于频繁",
  503: "暂时无法提供服务",
  507: "磁盘空间不足",
};

/** The one place where anything that went wrong becomes a reply. Only bugs are logged, and they show no detail. */
export function answerErrors({ log }: Pick<AppContext, "log">): ErrorRequestHandler {
  return (error, request, response, _next) => {
    if (request.destroyed && !request.complete) return response.destroy();
    const problem = problemOf(error);
    if (!problem) log.error({ err: error, requestId: response.locals.requestId }, "request failed");
    if (response.headersSent) return response.destroy();
    sendProblem(
      response,
      problem ?? new Problem(500, "internal", "系统内部出错，已记入日志。请把请求编号告诉系统管理员。"),
    );
  };
}

export const unknownEndpoint: RequestHandler = (request) => {
  throw new Problem(
    404,
    "unknown_endpoint",
    `没有这个接口：${request.method} ${request.baseUrl}${request.path}。接口说明见 /api/docs。`,
  );
};

export const unknownAddress: RequestHandler = (request) => {
  throw new Problem(
    404,
    "unknown_address",
    `没有这个页面或文件：${request.method} ${request.path}。请核对地址，或从首页 / 进入。`,
  );
};

function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (isTimeout(error)) return busy();
  return databaseProblem(error) ?? bodyProblem(error);
}

interface RefusedBody {
  type?: string;
  status?: number;
  /** bytes that may come */
  limit?: number;
}

/** What body-parser and the router refuse before any handler runs. */
function bodyProblem(error: unknown): Problem | null {
  const { type, status, limit = 0 } = error as RefusedBody;
  if (type === "entity.too.large") return tooLarge(limit);
  if (type === "entity.parse.failed") {
    return new Problem(400, "invalid_json", "请求内容不是有效的 JSON 对象，请检查格式。");
  }
  if (type === "encoding.unsupported" || type === "charset.unsupported") {
    return new Problem(415, "unsupported_encoding", "请求内容的编码不支持，请使用 UTF-8。");
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return new Problem(status, "bad_request", "请求不正确，请检查地址和参数。");
  }
  return null;
}

function sendProblem(response: Response, problem: Problem): void {
  const body: ProblemBody = {
    type: "about:blank",
    title: titles[problem.status] ?? "系统出错",
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    requestId: String(response.locals.requestId ?? ""),
    ...problem.details,
  };
  response.setHeader("Cache-Control", "no-store");
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(body));
}
