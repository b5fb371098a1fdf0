import type { SchemeHead } from "#contract/schemes";

/** The ground of the scheme is not the register's any more. */
export function StaleTag({ head }: { head: Pick<SchemeHead, "stale" | "asOf"> }) {
  if (!head.stale) return null;
  return (
    <span
      className="kj-scheme-tag"
      data-tone="warn"
      title={`本方案的底数取自 ${head.asOf} 的识别结果，此后台账已有变化；如需按新台账编排，请重新识别后新建方案。`}
    >
      台账已变化
    </span>
  );
}
