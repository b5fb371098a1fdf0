import { badRequest } from "../http/problem.ts";

/** What holds restricted data leaves for a reason only; `path` is where the request gives it. */
export function requireReason(
  restricted: string | null,
  reason: string | null | undefined,
  path: string,
): void {
  if (restricted === null || reason) return;
  const message = `所导出的内容含受控数据（${restricted}），须填写事由，如用途、接收单位和批准文号。`;
  throw badRequest("reason_missing", message, [{ path, message }]);
}
