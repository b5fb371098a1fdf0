import { DownloadOutlined, SearchOutlined } from "@ant-design/icons";
import { App, Button, Select } from "antd";
import { useCallback, useMemo } from "react";
import {
  exportTopology,
  getTopologyFinding,
  recomputeTopology,
  type TopologyFindingRow,
  TopologyOptions,
} from "#contract/topology";
import { call } from "../client/call.ts";
import { download } from "../client/download.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { ExportButton } from "../exports/export-button.tsx";
import { useMapEngine } from "../map/engine-store.ts";
import { useMapHits } from "../map/use-map-hits.ts";
import { useOverlay } from "../map/use-overlay.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { JobAction } from "../ui/job-action.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { NotRunYet } from "../ui/not-run-yet.tsx";
import { RunState } from "../ui/run-state.tsx";
import { runTime } from "../ui/run-time.ts";
import { useEscape } from "../ui/use-escape.ts";
import { ChangeNotice } from "./change-notice.tsx";
import { FindingDetail } from "./finding-detail.tsx";
import { FindingFilter } from "./finding-filter.tsx";
import { FindingList } from "./finding-list.tsx";
import { FindingTable } from "./finding-table.tsx";
import { RunLimitsForm } from "./run-limits-form.tsx";
import { topologyFeatures } from "./topology-features.ts";
import type { TopologyLimits } from "./topology-methods.tsx";
import { topologyOffer } from "./topology-offer.ts";
import { topologyOverlay } from "./topology-overlay.ts";
import { filterQuery, useTopology } from "./topology-store.ts";
import { useStartTopology, useTopologyRun } from "./use-topology-run.ts";
import "./topology.css";

/** 拓扑检查: what mines of the region lie on each other or leave gaps, and what was decided of it. */
export function TopologyPanel() {
  const current = useTopologyRun();
  const { region, runs, run, counts, pages } = current;
  const started = useStartTopology(region?.code ?? null);
  const error = runs.error ?? counts.error ?? (run ? pages.error : null);
  const waits = runs.isPending || (run !== undefined && (counts.isPending || pages.isPending));
  return (
    <div className="kj-panel">
      <h1 className="kj-panel-title">拓扑检查</h1>
      <section className="kj-run-card" aria-label="检查条件">
        <span>
          范围 <strong>{region?.name ?? "…"}</strong>
        </span>
        <RunLimitsForm />
        <JobAction
          started={started}
          label="检查重叠与缝隙"
          runningLabel="正在检查重叠与缝隙"
          icon={<SearchOutlined />}
          disabled={!region}
          permission="consolidation.run"
        />
      </section>
      {error && <ErrorState error={error} onRetry={() => void runs.refetch()} />}
      {!error && waits && <LoadingState label="正在读取检查结果…" />}
      {runs.data && !run && (
        <NotRunYet
          permission="consolidation.run"
          title="还没有检查过"
          hint="点击上方“检查重叠与缝隙”，逐对检查矿区范围的重叠、包含、重复、缝隙和碎屑。"
        />
      )}
      {run && counts.data && <Result {...current} run={run} />}
    </div>
  );
}

type Current = ReturnType<typeof useTopologyRun>;
type ResultProps = Current & { run: NonNullable<Current["run"]> };

function Result({ run, done, counts, drawn, pages, rows }: ResultProps) {
  const { findingId, change } = useTopology();
  const choose = useChoose();
  useFindingMap(drawn.data?.items ?? [], findingId, choose);
  const place = rows.findIndex(({ id }) => id === findingId);
  const chosen = useChosen(rows[place]);
  const step = (to: TopologyFindingRow | undefined) => (to ? () => choose(to) : null);
  useEscape(() => change({ findingId: null }));
  return (
    <>
      {chosen ? (
        <FindingDetail
          finding={chosen}
          limits={limitsOf(run)}
          engineVersion={run.engineVersion}
          onBack={() => change({ findingId: null })}
          onBefore={step(place > 0 ? rows[place - 1] : undefined)}
          onNext={step(place < 0 ? undefined : rows[place + 1])}
        />
      ) : (
        <>
          <RunRow run={run} done={done} />
          <ChangeNotice run={run} done={done} onChoose={choose} />
          <FindingFilter kinds={counts.data?.kinds ?? {}} decisions={counts.data?.decisions ?? {}} />
          <FindingList
            findings={rows}
            onChoose={choose}
            onEnd={() => {
              if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
            }}
          />
        </>
      )}
      <FindingTable findings={rows} chosenId={findingId} onChoose={choose} />
    </>
  );
}

function limitsOf({ parameters }: ResultProps["run"]): TopologyLimits {
  const { gapM, sliverMinM2, sliverWidthM } = TopologyOptions.parse(parameters);
  return { gapM, sliverMinM2, sliverWidthM };
}

/** The chosen finding: from the list, or, picked on the map and not yet read into it, by itself. */
function useChosen(listed: TopologyFindingRow | undefined): TopologyFindingRow | undefined {
  const findingId = useTopology((topology) => topology.findingId);
  const asked = findingId !== null && listed === undefined ? { params: { id: findingId } } : null;
  const single = useEndpoint(getTopologyFinding, asked);
  return listed ?? (asked ? single.data : undefined);
}

function RunRow({ run, done }: Pick<ResultProps, "run" | "done">) {
  const { filter, findingId, change } = useTopology();
  const { message } = App.useApp();
  const save = () =>
    download(
      exportTopology,
      { params: { id: run.id }, query: filterQuery(filter) },
      "拓扑检查清单.xlsx",
    ).catch((error: Error) => message.error(error.message));
  return (
    <>
      <div className="kj-run-bar">
        <Select
          size="small"
          aria-label="历次检查"
          value={run.id}
          options={done.map(({ id, startedAt, summary, parameters }) => ({
            value: id,
            label: `${runTime(startedAt)}  缝隙≤${Number(parameters.gapM)} 米  ${summary?.findings ?? "—"} 处`,
          }))}
          onChange={(runId) => change({ runId, findingId: null })}
        />
        <Button size="small" icon={<DownloadOutlined />} onClick={() => void save()}>
          导出 Excel
        </Button>
        <ExportButton size="small" offer={() => topologyOffer({ runId: run.id, filter, findingId })} />
      </div>
      <RunState
        permission="consolidation.run"
        run={run}
        recompute={() => call(recomputeTopology, { params: { id: run.id } })}
        onStarted={(jobId) => change({ jobId, findingId: null })}
      />
    </>
  );
}

/** Choosing a finding: detail, selected mine and flight together. */
function useChoose(): (finding: Pick<TopologyFindingRow, "id"> & Partial<TopologyFindingRow>) => void {
  const engine = useMapEngine();
  const change = useTopology((topology) => topology.change);
  const selectMine = useWorkbench((workbench) => workbench.selectMine);
  return useCallback(
    ({ id, a, bounds }) => {
      change({ findingId: id });
      if (a) selectMine(a.mineId);
      if (bounds) engine?.flyToBounds(bounds, 17);
    },
    [engine, change, selectMine],
  );
}

function useFindingMap(
  items: Parameters<typeof topologyFeatures>[0],
  chosenId: string | null,
  choose: ReturnType<typeof useChoose>,
): void {
  const data = useMemo(() => topologyFeatures(items, chosenId), [items, chosenId]);
  useOverlay(topologyOverlay, data);
  useMapHits(topologyOverlay.id, ({ id }) => choose({ id }));
}
