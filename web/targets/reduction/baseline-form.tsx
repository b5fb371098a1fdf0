import { Button } from "antd";
import { DayInput } from "../../ui/day-input.tsx";
import { useReductionFilter } from "./reduction-filter.ts";

/** From which day mines are counted: that of the document, or another one that was agreed on. */
export function BaselineForm({ baseline }: { baseline: string }) {
  const { baseline: chosen, change } = useReductionFilter();
  return (
    <div className="kj-view-row kj-reduction-baseline">
      <span>基期</span>
      <DayInput
        aria-label="基期"
        aria-required
        value={chosen ?? baseline}
        onChange={(day) => change({ baseline: day === "" ? null : day })}
      />
      {chosen === null ? (
        <span className="kj-hint">文件未写基期，取施行日</span>
      ) : (
        <Button size="small" type="link" onClick={() => change({ baseline: null })}>
          取文件施行日
        </Button>
      )}
    </div>
  );
}
