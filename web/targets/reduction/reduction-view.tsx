import { Segmented } from "antd";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { BaselineForm } from "./baseline-form.tsx";
import { CountSum } from "./count-sum.tsx";
import { ReductionBasis } from "./reduction-basis.tsx";
import { useReductionFilter } from "./reduction-filter.ts";
import { ReductionMap } from "./reduction-map.tsx";
import { ReductionParts } from "./reduction-parts.tsx";
import { ReductionTable } from "./reduction-table.tsx";
import { useMovedMines, useReduction } from "./use-reduction.ts";
import "./reduction.css";

const kinds = [
  { value: true, label: "砂石土类" },
  { value: false, label: "全部矿种" },
];

/** 压减: from the mines of the baseline to those of the day, by what lineage says became of each. */
export function ReductionView({ regionCode }: { regionCode: string }) {
  const { data, error, refetch } = useReduction(regionCode);
  const moved = useMovedMines(regionCode);
  const { targeted, change } = useReductionFilter();
  return (
    <section className="kj-view" aria-label="压减">
      <BaselineForm baseline={data?.baseline ?? ""} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState label="正在按沿革统计…" />}
      {data && !error && (
        <>
          <Segmented<boolean>
            block
            value={targeted}
            options={kinds}
            onChange={(next) => change({ targeted: next })}
          />
          <CountSum count={targeted ? data.targeted : data.all} days={data} />
          <ReductionBasis reduction={data} isTargeted={targeted} />
          <ReductionParts reduction={data} isTargeted={targeted} />
        </>
      )}
      <ReductionTable moved={error ? [] : (moved.data?.items ?? [])} />
      <ReductionMap moved={error ? [] : (moved.data?.items ?? [])} />
    </section>
  );
}
