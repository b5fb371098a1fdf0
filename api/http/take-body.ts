import { json, type Request, type RequestHandler, type Response, raw } from "express";
import type { Endpoint } from "#contract/endpoint";
import { Problem } from "./problem.ts";

/** What is taken of who need not be signed in: a name, a password, a code. */
const mostOfAnyone = 16 * 1024;
const mostJson = 256 * 1024;
const mostFile = 200 * 1024 * 1024;

export function mostBytes({ permission, file, bodyLimitBytes }: Endpoint): number {
  if (bodyLimitBytes) return bodyLimitBytes;
  if (permission === "anyone") return mostOfAnyone;
  return file ? mostFile : mostJson;
}

/** Reads the body of a request, where its endpoint has one: a file whole, everything else as JSON. */
export function bodyTaker(endpoint: Endpoint): (request: Request, response: Response) => Promise<void> {
  const limit = mostBytes(endpoint);
  if (endpoint.file) return taking(raw({ type: () => true, limit }), limit);
  if (endpoint.body) return taking(json({ limit }), limit);
  return async () => undefined;
}

const taking = (parse: RequestHandler, limit: number) => (request: Request, response: Response) =>
  new Promise<void>((resolve, reject) => {
    const announced = Number(request.get("content-length") ?? 0);
    if (announced > limit) throw tooLarge(limit, announced);
    refuseBeyond(limit, request, reject);
    parse(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });

/** Who did not say how much will come is refused at the limit: the parser would answer only after the last byte. */
function refuseBeyond(limit: number, request: Request, refuse: (problem: Problem) => void): void {
  if (request.get("transfer-encoding") === undefined) return;
  let received = 0;
  request.on("data", (piece: Uint8Array) => {
    received += piece.length;
    if (received > limit) refuse(tooLarge(limit));
  });
}

/** `announced`: how much there would be, where that is known. */
export function tooLarge(limit: number, announced?: number): Problem {
  const sent = announced === undefined ? "" : `共 ${sizeOf(announced)}，`;
  return new Problem(
    413,
    "too_large",
    `内容过大：${sent}这里一次最多 ${sizeOf(limit)}。请拆分后再提交；大文件请分块上传。`,
  );
}

const sizeOf = (bytes: number) =>
  bytes < 1024 ** 2 ? `${Math.ceil(bytes / 1024)} KB` : `${Number((bytes / 1024 ** 2).toFixed(1))} MB`;
