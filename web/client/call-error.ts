import { Problem } from "#contract/problem";

/** Why a call to the API was not served, worded for the person at the screen. */
export class CallError extends Error {
  override readonly name = "CallError";
  /** HTTP status; 0 when no answer came */
  readonly status: number;
  readonly code: string;
  readonly issues: NonNullable<Problem["issues"]>;
  /** what is odd and has to be mended or confirmed (422 confirmation_needed) */
  readonly confirmations: NonNullable<Problem["confirmations"]>;
  /** the stored version, when the If-Match sent was stale (412) */
  readonly current: unknown;
  readonly requestId: string | null;

  constructor(problem: Partial<Problem> & { status: number; code: string }) {
    super(problem.detail ?? problem.title ?? fallbackDetail(problem.status));
    this.status = problem.status;
    this.code = problem.code;
    this.issues = problem.issues ?? [];
    this.confirmations = problem.confirmations ?? [];
    this.current = problem.current;
    this.requestId = problem.requestId ?? null;
  }
}

export async function errorOf(response: Response): Promise<CallError> {
  const problem = Problem.safeParse(await response.json().catch(() => null));
  return new CallError(problem.success ? problem.data : { status: response.status, code: "no_problem_body" });
}

export function unreachable(): CallError {
  return new CallError({
    status: 0,
    code: "unreachable",
    detail: "连不上服务器。请检查网络或确认服务已启动，然后重试。",
  });
}

function fallbackDetail(status: number): string {
  if (status === 401) return "请先登录。";
  if (status === 403) return "您没有此项操作的权限，请联系本单位安全管理员。";
  if (status === 404) return "没有找到所请求的内容，可能已被删除，或不在您的权限范围内。";
  if (status >= 502) return "服务器正在启动或暂时不能服务，请稍候重试。";
  return `服务器未能处理请求（HTTP ${status}）。请稍后重试，仍不行请联系系统管理员。`;
}
