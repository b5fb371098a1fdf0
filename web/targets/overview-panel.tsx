import { Segmented } from "antd";
import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { CountyView } from "./counties/county-view.tsx";
import { openView } from "./drill.ts";
import { KpiRow } from "./kpi-row.tsx";
import { dayText } from "./number-text.ts";
import { type OverviewView, useOverviewStore } from "./overview-store.ts";
import { ReductionKpi } from "./reduction/reduction-kpi.tsx";
import { type Overview, useOverview } from "./use-overview.ts";
import "./overview.css";
import { Coming } from "../ui/coming.tsx";

const StructureView = lazy(async () => ({
  default: (await import("./structure/structure-view.tsx")).StructureView,
}));
const QuotaView = lazy(async () => ({ default: (await import("./quota/quota-view.tsx")).QuotaView }));
const ClosureView = lazy(async () => ({
  default: (await import("./closures/closure-view.tsx")).ClosureView,
}));

const ReductionView = lazy(async () => ({
  default: (await import("./reduction/reduction-view.tsx")).ReductionView,
}));

const views: { value: OverviewView; label: string }[] = [
  { value: "counties", label: "县区对比" },
  { value: "structure", label: "结构分析" },
  { value: "quota", label: "指标热力" },
  { value: "closures", label: "关闭退出" },
  { value: "reduction", label: "压减" },
];

/** 领导总览: the numbers of the region, and one view at a time that also fills the map. */
export function OverviewPanel() {
  const { region, city, own, whole, error, retry } = useOverview();
  const view = useOverviewStore((store) => store.view);
  return (
    <div className="kj-overview">
      <h1 className="kj-panel-title">领导总览</h1>
      {error && <ErrorState error={error} onRetry={retry} />}
      {!error && !(own && whole && region && city) && <LoadingState label="正在统计…" />}
      {own && whole && region && city && (
        <>
          <p className="kj-overview-scope">
            <strong>{own.region.name}</strong> 截至 {dayText(own.asOf)}
          </p>
          <KpiRow overview={own} />
          <ReductionKpi regionCode={region.code} />
          <Segmented<OverviewView> block value={view} options={views} onChange={(next) => openView(next)} />
          <ErrorBoundary>
            <Suspense
              fallback={
                <Coming>
                  <LoadingState />
                </Coming>
              }
            >
              <View view={view} own={own} whole={whole} regionCode={region.code} cityCode={city.code} />
            </Suspense>
          </ErrorBoundary>
        </>
      )}
    </div>
  );
}

interface ViewProps {
  view: OverviewView;
  own: Overview;
  whole: Overview;
  regionCode: string;
  cityCode: string;
}

function View({ view, own, whole, regionCode, cityCode }: ViewProps) {
  switch (view) {
    case "counties":
      return <CountyView overview={whole} chosen={regionCode === cityCode ? null : regionCode} />;
    case "structure":
      return <StructureView overview={own} />;
    case "quota":
      return <QuotaView regionCode={regionCode} />;
    case "closures":
      return <ClosureView regionCode={regionCode} today={own.asOf} />;
    case "reduction":
      return <ReductionView regionCode={regionCode} />;
  }
}
