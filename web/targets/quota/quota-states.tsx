import type { QuotaUse } from "#contract/quota";
import { useStateLabels, useStates } from "#gis/quota/use-rate";
import { useQuotaFilter } from "./quota-filter.ts";

/** How many mines are normal, to be watched, alarmed or over; each filters the list below. */
export function QuotaStates({ uses }: { uses: readonly QuotaUse[] }) {
  const { shown, show } = useQuotaFilter();
  return (
    <fieldset className="kj-chips">
      <legend className="kj-visually-hidden">按指标状态筛选</legend>
      {useStates.map((state) => (
        <button
          type="button"
          key={state}
          data-state={state}
          aria-pressed={shown === state}
          onClick={() => show(shown === state ? null : state)}
        >
          <strong>{uses.filter((use) => use.state === state).length}</strong>
          <span>{useStateLabels[state]}</span>
        </button>
      ))}
    </fieldset>
  );
}
