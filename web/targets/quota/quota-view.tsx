import { lazy, Suspense, useState } from "react";
import { useMapEngine } from "../../map/engine-store.ts";
import { loadDrawing } from "../../shell/idle.ts";
import { showMines } from "../../shell/show-mines.ts";
import { Coming } from "../../ui/coming.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { Legend } from "../legend.tsx";
import { percentText, wtText } from "../number-text.ts";
import { useOverviewStore } from "../overview-store.ts";
import { PeriodForm } from "./period-form.tsx";
import type { Hexagons } from "./quota-layers.ts";
import { cssOf } from "./quota-overlay.ts";
import { measureWords, quotaScale } from "./quota-scale.ts";
import { QuotaStates } from "./quota-states.tsx";
import { QuotaTable } from "./quota-table.tsx";
import { useQuota } from "./use-quota.ts";

const QuotaMap = lazy(async () => ({ default: (await loadDrawing(import("./quota-map.tsx"))).QuotaMap }));

/** 指标热力: where quotas lie and how far they are used, on the map and as a list. */
export function QuotaView({ regionCode }: { regionCode: string }) {
  const { periods, years, year, uses, hexagons, error, retry } = useQuota(regionCode);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (periods && !year)
    return <EmptyState title="还没有下达指标" hint="登记矿山的季度指标和使用量后，这里显示热力图。" />;
  if (!year || !uses || !hexagons) return <LoadingState label="正在读取指标…" />;
  return (
    <section className="kj-view" aria-label="指标热力">
      <PeriodForm years={years} year={year.year} />
      {uses.items.length === 0 ? (
        <EmptyState title="本行政区在这一时期没有指标" hint="换一个季度，或选择上一级行政区。" />
      ) : (
        <>
          <dl className="kj-totals">
            <Total name="下达" value={`${wtText(uses.sums.issuedWt)} 万吨`} />
            <Total name="已用" value={`${wtText(uses.sums.usedWt)} 万吨`} />
            <Total name="执行率" value={percentText(uses.sums.rate)} />
          </dl>
          <QuotaStates uses={uses.items} />
        </>
      )}
      <QuotaDrawn uses={uses} hexagons={hexagons} />
      <QuotaTable uses={uses.items} />
    </section>
  );
}

function Total({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

type Loaded = Pick<Required<ReturnType<typeof useQuota>>, "uses" | "hexagons">;
type DrawnProps = { [K in keyof Loaded]: NonNullable<Loaded[K]> };

/** What is on the map: its legend and, when a hexagon was clicked, that hexagon's numbers. */
function QuotaDrawn({ uses, hexagons }: DrawnProps) {
  const engine = useMapEngine();
  const { drawing, measure } = useOverviewStore();
  const [pickedId, setPickedId] = useState<string | null>(null);
  const picked = hexagons.items.find(({ id }) => id === pickedId);
  const scale = quotaScale(measure, hexagons.items);
  return (
    <>
      {engine && (
        <ErrorBoundary>
          <Suspense fallback={<Coming />}>
            <QuotaMap
              drawing={drawing}
              measure={measure}
              hexagons={hexagons}
              uses={uses.items}
              pickedId={pickedId}
              onPick={({ id }) => setPickedId(id)}
            />
          </Suspense>
        </ErrorBoundary>
      )}
      {drawing === "hexagons" && picked && <Cell hexagon={picked} />}
      {drawing === "hexagons" && !picked && hexagons.items.length > 0 && (
        <p className="kj-hint">点击六边形，查看其中的矿山。</p>
      )}
      {drawing === "hexagons" ? (
        <Legend
          title={`${measureWords[measure]}（每格合计）`}
          items={scale.classes.map(({ label, colour }) => ({ label, colour: cssOf(colour) }))}
        />
      ) : (
        <HeatLegend rate={measure === "rate"} />
      )}
    </>
  );
}

function Cell({ hexagon }: { hexagon: Hexagons["items"][number] }) {
  const { mineIds, issuedWt, usedWt, rate } = hexagon;
  return (
    <div className="kj-cell" role="status">
      <strong>选中格网：{mineIds.length} 座矿山</strong>
      <span>
        下达 {wtText(issuedWt)}，已用 {wtText(usedWt)} 万吨，执行率 {percentText(rate)}
      </span>
      <button type="button" className="kj-link" onClick={() => showMines({ ids: mineIds.join(",") })}>
        在属性表中列出
      </button>
    </div>
  );
}

function HeatLegend({ rate }: { rate: boolean }) {
  return (
    <figure className="kj-view-legend">
      <figcaption>图例：{rate ? "周边矿山的平均执行率" : "周边矿山合计"}，确切数值见下方名单</figcaption>
      <div className="kj-heat-bar" />
      <div className="kj-heat-ends">
        <span>低</span>
        <span>高</span>
      </div>
    </figure>
  );
}
