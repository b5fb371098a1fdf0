import type { Request } from "express";
import type { Endpoint } from "#contract/endpoint";
import { Problem } from "./problem.ts";

type Concurrency = NonNullable<Endpoint["concurrency"]>;

const missing: Record<Concurrency, string> = {
  version: '缺少 If-Match 请求头：请带上您所看到的版本号，例如 If-Match: "3"，以免覆盖他人的修改。',
  "version-or-new":
    '缺少请求头：修改已有记录请带 If-Match: "所看到的版本号"；新建请带 If-None-Match: *（已有时不会覆盖）。',
  review:
    "缺少 If-Match 请求头：请带上所审阅的暂存文件的 reviewTag，以便确认审阅之后台账没有变动。请重新打开该文件。",
};

/** What the caller says it saw: a version, nothing yet (null), or the tag of what was reviewed. 428 when it says nothing. */
export function preconditionOf(request: Request, concurrency: Concurrency): number | string | null {
  const ifMatch = request.get("if-match");
  const ifNoneMatch = concurrency === "version-or-new" ? request.get("if-none-match") : undefined;
  if (ifMatch !== undefined && ifNoneMatch !== undefined) {
    throw new Problem(
      400,
      "invalid_version",
      "If-Match 与 If-None-Match 只能带一个：修改带前者，新建带后者。",
    );
  }
  if (ifNoneMatch !== undefined) return requireStar(ifNoneMatch);
  if (ifMatch === undefined) throw new Problem(428, "version_required", missing[concurrency]);
  const seen = ifMatch.replace(/^W\/|"/g, "");
  return concurrency === "review" ? seen : versionOf(seen);
}

function requireStar(header: string): null {
  if (header.trim() === "*") return null;
  throw new Problem(400, "invalid_version", "If-None-Match 只能是 *，表示该记录还不存在时才新建。");
}

function versionOf(seen: string): number {
  const version = Number(seen);
  if (seen.trim() !== "" && Number.isInteger(version)) return version;
  throw new Problem(400, "invalid_version", 'If-Match 须为版本号，例如 If-Match: "3"。');
}
