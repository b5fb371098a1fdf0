import type { Problem as ProblemBody } from "#contract/problem";

export interface FieldIssue {
  path: string;
  message: string;
}

/** What the audit log is told when a request is refused. */
export interface RefusalEvent {
  subject: string;
  key: string | null;
  details: object;
}

type ProblemDetails = Pick<ProblemBody, "issues" | "confirmations" | "current">;

/** A request that cannot be served: one class for all, sent as application/problem+json. Texts are Chinese. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly code: string;
  readonly details: ProblemDetails;
  /** null: a refusal like any other, which leaves no trace */
  readonly onRecord: RefusalEvent | null;

  constructor(
    status: number,
    code: string,
    message: string,
    details: ProblemDetails = {},
    onRecord: RefusalEvent | null = null,
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
    this.onRecord = onRecord;
  }
}

/** Wrong fields as issues of what stands at a place of the request. */
export const issuesAt = (
  place: string,
  troubles: readonly { field: string; message: string }[],
): FieldIssue[] => troubles.map(({ field, message }) => ({ path: `${place}${field}`, message }));

export const notFound = (what: string) =>
  new Problem(
    404,
    "not_found",
    `没有找到该${what}，可能已被删除，或不在您的权限范围内。请刷新列表后重试；如工作需要，请联系本单位安全管理员。`,
  );

export const badRequest = (code: string, message: string, issues: FieldIssue[] = []) =>
  new Problem(400, code, message, { issues });

export const conflict = (code: string, message: string) => new Problem(409, code, message);

/** If-None-Match: * was said of a record that is there: the reply carries it. */
export const alreadyThere = (current: unknown) =>
  new Problem(
    412,
    "already_there",
    "该记录已经存在，没有新建，也没有覆盖。请核对已有内容；确需修改时，带上它的版本号再保存。",
    { current },
  );

/** If-Match was stale: the reply carries the stored version for the merge screen. */
export const staleVersion = (current: unknown) =>
  new Problem(412, "stale_version", "这条记录已被他人修改。请核对最新内容后再保存。", { current });
