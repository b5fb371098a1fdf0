import { Select } from "antd";
import { useMemo } from "react";
import { useClickClaim } from "../../map/use-map-hits.ts";
import { useOverlay } from "../../map/use-overlay.ts";
import type { MineTableFilter } from "../../shell/mine-filter-store.ts";
import { showMines } from "../../shell/show-mines.ts";
import { useWorkbench } from "../../shell/workbench-store.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { openView } from "../drill.ts";
import { DrillButton } from "../drill-button.tsx";
import { largeMediumTarget } from "../large-medium-target.ts";
import { Legend } from "../legend.tsx";
import { useOverviewStore } from "../overview-store.ts";
import type { County, Overview } from "../use-overview.ts";
import { breaksOf, type CountyMetric, classesOf, colourOf, countyMetrics } from "./county-metrics.ts";
import { countyOverlay, countyOverlayId } from "./county-overlay.ts";
import { CountyTable } from "./county-table.tsx";

interface CountyViewProps {
  /** of the whole city, so that a chosen county is still seen among the others */
  overview: Overview;
  chosen: string | null;
}

/** 县区对比: one metric on the map and as a ranking; all of them in the docked table. */
export function CountyView({ overview, chosen }: CountyViewProps) {
  const { metric: key, change } = useOverviewStore();
  const metric = countyMetrics.find((one) => one.key === key) ?? countyMetrics[0];
  const { counties } = overview;
  if (!metric || counties.length === 0)
    return <EmptyState title="没有县区" hint="本行政区之下还没有登记县区。" />;
  return (
    <section className="kj-view" aria-label="县区对比">
      <div className="kj-view-row">
        <span>地图与排名</span>
        <Select
          size="small"
          aria-label="对比指标"
          value={metric.key}
          options={countyMetrics.map(({ key: value, label }) => ({ value, label }))}
          onChange={(value) => change({ metric: value })}
        />
      </div>
      <CountyMap metric={metric} counties={counties} />
      <Ranking metric={metric} overview={overview} chosen={chosen} />
      <Legend title={metric.label} items={[...classesOf(metric, counties), ...noValueOf(metric)]} />
      <CountyTable overview={overview} chosen={chosen} />
    </section>
  );
}

function noValueOf({ key }: CountyMetric) {
  return key === "quotaRate" ? [{ label: "无指标", colour: "#d5d9dd" }] : [];
}

function CountyMap({ metric, counties }: { metric: CountyMetric; counties: readonly County[] }) {
  const overlay = useMemo(() => countyOverlay(metric, counties), [metric, counties]);
  useOverlay(overlay, null);
  const chooseRegion = useWorkbench((workbench) => workbench.chooseRegion);
  useClickClaim(({ hits }) => {
    const county = hits.find(({ layerId }) => layerId === countyOverlayId);
    if (!county || hits.some(({ layerId }) => layerId === "mines")) return false;
    chooseRegion(county.id);
    return true;
  });
  return null;
}

interface RankingProps {
  metric: CountyMetric;
  overview: Overview;
  chosen: string | null;
}

function Ranking({ metric, overview, chosen }: RankingProps) {
  const { region, chooseRegion } = useWorkbench();
  const { counties, asOf } = overview;
  const breaks = breaksOf(metric, counties);
  const ranked = [...counties].sort((a, b) => (metric.measured(b) ?? -1) - (metric.measured(a) ?? -1));
  const most = Math.max(...ranked.map((county) => metric.measured(county) ?? 0), 0);
  const share = (value: number | null) => (most === 0 ? 0 : ((value ?? 0) / most) * 100);
  return (
    <ol className="kj-ranking" aria-label={`${metric.label}排名`}>
      {ranked.map((county) => {
        const value = metric.measured(county);
        return (
          <li key={county.code} data-chosen={chosen?.startsWith(county.code) ?? false}>
            <button
              type="button"
              className="kj-ranking-name"
              aria-pressed={region === county.code}
              onClick={() => chooseRegion(region === county.code ? null : county.code)}
            >
              {county.name}
            </button>
            <span className="kj-ranking-track">
              <span
                className="kj-ranking-bar"
                style={{ width: `${share(value)}%`, background: colourOf(metric, breaks, value) }}
              />
              {metric.key === "largeMediumShare" && most >= largeMediumTarget && (
                <span
                  className="kj-ranking-target"
                  title="目标 35%"
                  style={{ left: `${share(largeMediumTarget)}%` }}
                />
              )}
            </span>
            <DrillButton
              label={`${county.name}${metric.label}`}
              onDrill={() => drillCounty(metric.key, county.code, asOf)}
            >
              {metric.textOf(county)}
            </DrillButton>
          </li>
        );
      })}
    </ol>
  );
}

/** The list behind one county's number. */
function drillCounty(key: CountyMetric["key"], code: string, asOf: string): void {
  if (key === "closurePlanned") openView("closures", code);
  else if (key === "quotaRate") openView("quota", code);
  else showMines({ asOf, ...mineFilters[key] }, code);
}

const mineFilters: Record<"mineCount" | "largeMediumShare" | "expiredCount", MineTableFilter> = {
  mineCount: {},
  largeMediumShare: { productionClass: "large_medium" },
  expiredCount: { expired: "true" },
};
