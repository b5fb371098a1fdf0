import { monthText } from "../number-text.ts";
import { committed } from "./closure-chart.ts";
import { useClosureFilter } from "./closure-filter.ts";
import { type Closure, type ClosureState, closureCounts, closureState } from "./closure-timeline.ts";
import { stateWords } from "./closure-words.ts";

interface ClosureCountListProps {
  closures: readonly Closure[];
  month: string;
  today: string;
}

const chips: readonly ClosureState[] = ["closed", "overdue", "due", "later"];

/** Planned against closed by the month, and chips that filter the list by where each mine stands. */
export function ClosureCountList({ closures, month, today }: ClosureCountListProps) {
  const { state: shown, showState } = useClosureFilter();
  const { closed, planned } = closureCounts(closures, month);
  const ahead = month > today.slice(0, 7);
  return (
    <>
      <p className="kj-closure-line" role="status">
        截至{monthText(month)}：累计计划关闭 <strong>{committed(planned)}</strong> 座，已完成{" "}
        <strong>{closed}</strong> 座{ahead && "（完成数截至今日）"}；另有系统建议 {planned.suggested} 座。
      </p>
      <fieldset className="kj-chips">
        <legend className="kj-visually-hidden">按关闭状态筛选</legend>
        {chips.map((state) => (
          <button
            type="button"
            key={state}
            data-state={state}
            aria-pressed={shown === state}
            onClick={() => showState(shown === state ? null : state)}
          >
            <strong>{closures.filter((one) => closureState(one, month, today) === state).length}</strong>
            <span>{stateWords[state]}</span>
          </button>
        ))}
      </fieldset>
    </>
  );
}
