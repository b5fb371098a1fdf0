import { Button, Checkbox } from "antd";
import type { SchemeHead } from "#contract/schemes";
import { changeComparing, tickScheme, useComparing } from "./compare-store.ts";

/** Opens the comparison of the schemes ticked. */
export function CompareButton({ heads }: { heads: readonly SchemeHead[] }) {
  const ticked = useComparing((comparing) => comparing.ticked);
  const known = ticked.filter(({ id }) => heads.some((head) => head.id === id));
  if (heads.length < 2) return null;
  return (
    <Button
      size="small"
      disabled={known.length < 2}
      title="勾选同一行政区的两个以上方案后比选"
      onClick={() => changeComparing({ isOpen: true })}
    >
      比选{known.length > 0 && ` ${known.length} 个`}
    </Button>
  );
}

export function CompareTick({ head }: { head: SchemeHead }) {
  const ticked = useComparing((comparing) => comparing.ticked);
  const isOther = ticked.some(({ regionCode }) => regionCode !== head.regionCode);
  return (
    <Checkbox
      checked={ticked.some(({ id }) => id === head.id)}
      disabled={isOther}
      title={isOther ? "只比选同一行政区的方案" : undefined}
      aria-label={`选入比选：${head.name}`}
      onChange={() => tickScheme(head)}
    >
      比选
    </Checkbox>
  );
}
