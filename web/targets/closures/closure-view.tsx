import { useMemo } from "react";
import { closureTimeline } from "#contract/lists";
import { useEveryPage } from "../../client/every-page.ts";
import { useMapHits } from "../../map/use-map-hits.ts";
import { useOverlay } from "../../map/use-overlay.ts";
import { useAsOf } from "../../shell/use-day.ts";
import { useWorkbench } from "../../shell/workbench-store.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { Chart } from "../chart/chart.tsx";
import { useOverviewStore } from "../overview-store.ts";
import { closureChartOption } from "./closure-chart.ts";
import { ClosureCountList } from "./closure-count-list.tsx";
import { useClosureFilter } from "./closure-filter.ts";
import { closureFeatures, closureGround, closureOverlay, closureOverlayId } from "./closure-overlay.ts";
import { ClosureTable } from "./closure-table.tsx";
import { type Closure, timelineMonths } from "./closure-timeline.ts";
import { LayerSwitches } from "./layer-switches.tsx";
import { MonthSlider } from "./month-slider.tsx";
import "./closures.css";

interface ClosureViewProps {
  regionCode: string;
  today: string;
}

/** 关闭退出: which mines are closed, or are to be, by the month under the slider. */
export function ClosureView({ regionCode, today }: ClosureViewProps) {
  const asOf = useAsOf();
  const query = useEveryPage(
    closureTimeline,
    { query: { region: regionCode, asOf } },
    { keepPrevious: true },
  );
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label="正在读取关闭退出名单…" />;
  if (query.data.items.length === 0)
    return <EmptyState title="没有列入关闭退出的矿山" hint="登记分类处置后，这里按月显示关闭进度。" />;
  return <Timeline all={query.data.items} today={today} />;
}

function Timeline({ all, today }: { all: readonly Closure[]; today: string }) {
  const { month: chosen, change } = useOverviewStore();
  const layers = useClosureFilter((filter) => filter.layers);
  const closures = useMemo(() => all.filter(({ layer }) => layers.includes(layer)), [all, layers]);
  const months = useMemo(() => timelineMonths(all, today), [all, today]);
  const thisMonth = today.slice(0, 7);
  const month = chosen && months.includes(chosen) ? chosen : thisMonth;
  const option = useMemo(
    () => closureChartOption({ closures, months, month, thisMonth }),
    [closures, months, month, thisMonth],
  );
  useClosureMap(closures, month, today);
  return (
    <section className="kj-view" aria-label="关闭退出">
      <MonthSlider
        months={months}
        month={month}
        thisMonth={thisMonth}
        onChange={(next) => change({ month: next })}
      />
      <ClosureCountList closures={closures} month={month} today={today} />
      <LayerSwitches closures={all} />
      <figure className="kj-facet-plain">
        <figcaption>
          累计座数：
          <span className="kj-line-plan" /> 计划（决定和核准） <span className="kj-line-done" /> 已关闭
        </figcaption>
        <Chart option={option} heightPx={120} label="计划关闭与已关闭的累计座数，按月" />
      </figure>
      <ClosureTable closures={closures} month={month} today={today} />
    </section>
  );
}

function useClosureMap(closures: readonly Closure[], month: string, today: string): void {
  const data = useMemo(() => closureFeatures(closures, month, today), [closures, month, today]);
  const ground = useMemo(() => closureGround(closures, month, today), [closures, month, today]);
  useOverlay(ground, null);
  useOverlay(closureOverlay, data);
  const selectMine = useWorkbench((workbench) => workbench.selectMine);
  useMapHits(closureOverlayId, ({ id }) => selectMine(id));
}
