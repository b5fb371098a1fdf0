import { ArrowLeftOutlined, DownloadOutlined } from "@ant-design/icons";
import { App, Button, Segmented, Select } from "antd";
import { useMemo } from "react";
import type { z } from "zod";
import {
  exportBreaches,
  recomputeBreaches,
  type WorkingBreachFinding,
  type ZoneOverlapFinding,
} from "#contract/breaches";
import type { RunHead } from "#contract/runs";
import type { SliverRule } from "#gis/measure/sliver";
import { ReasonButton } from "../approvals/reason-button.tsx";
import { call } from "../client/call.ts";
import { download } from "../client/download.ts";
import { ExportButton } from "../exports/export-button.tsx";
import type { ExportOffer } from "../exports/export-offer.ts";
import { boundsOf } from "../map/bounds.ts";
import { useMapEngine } from "../map/engine-store.ts";
import { useMapHits } from "../map/use-map-hits.ts";
import { useOverlay } from "../map/use-overlay.ts";
import { useDock } from "../shell/dock-store.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { ProvenanceLine } from "../ui/provenance-line.tsx";
import { RunState } from "../ui/run-state.tsx";
import { runTime } from "../ui/run-time.ts";
import { breachFeatures } from "./breach-features.ts";
import { breachOverlay } from "./breach-overlay.ts";
import { type BreachReply, minesNamed, overlapsShown, workingsShown } from "./breach-view.ts";
import { ChangeNotice } from "./change-notice.tsx";
import { type FindingKind, useEnforcement } from "./enforcement-store.ts";
import { FindingFilter } from "./finding-filter.tsx";
import { OverlapList, WorkingList } from "./finding-lists.tsx";
import { findingOffer } from "./finding-offer.ts";
import { OverlapTable, WorkingTable } from "./finding-tables.tsx";
import { OverlapDetail } from "./overlap-detail.tsx";
import { WorkingDetail } from "./working-detail.tsx";

type Run = z.infer<typeof RunHead>;

interface FindingsProps {
  run: Run;
  done: readonly Run[];
  reply: BreachReply;
}

/** The result of a check: lists, map and tables bound together. */
export function Findings({ run, done, reply }: FindingsProps) {
  const { kind, workingShown, overlapShown, findingId, change } = useEnforcement();
  const workings = useMemo(() => workingsShown(reply, workingShown), [reply, workingShown]);
  const overlaps = useMemo(() => overlapsShown(reply, overlapShown), [reply, overlapShown]);
  const choose = useChoose();
  useFindingMap(reply, choose);
  const working = reply.workings.find(({ id }) => id === findingId);
  const overlap = reply.overlaps.find(({ id }) => id === findingId);
  return (
    <>
      {working || overlap ? (
        <Detail run={run} working={working} overlap={overlap} />
      ) : (
        <>
          <RunRow
            run={run}
            done={done}
            restricted={reply.restricted}
            offer={() => findingOffer({ run, kind, workings, overlaps, reply })}
          />
          <ChangeNotice run={run} done={done} reply={reply} onChoose={choose} />
          <Segmented<FindingKind>
            block
            size="small"
            value={kind}
            options={[
              { value: "workings", label: `越界采动 ${reply.workings.length}` },
              { value: "overlaps", label: `压占管控区 ${reply.overlaps.length}` },
            ]}
            onChange={(value) => {
              change({ kind: value });
              useDock.getState().activate(value === "workings" ? "breach-workings" : "breach-overlaps");
            }}
          />
          <FindingFilter reply={reply} />
          {kind === "workings" ? (
            <WorkingList findings={workings} onChoose={choose.working} />
          ) : (
            <OverlapList findings={overlaps} onChoose={choose.overlap} />
          )}
        </>
      )}
      <WorkingTable findings={workings} chosenId={findingId} onChoose={choose.working} />
      <OverlapTable findings={overlaps} chosenId={findingId} onChoose={choose.overlap} />
    </>
  );
}

function sliverRuleOf({ parameters }: Run): SliverRule {
  return { sliverMinM2: Number(parameters.sliverMinM2), sliverWidthM: Number(parameters.sliverWidthM) };
}

interface DetailProps {
  run: Run;
  working: WorkingBreachFinding | undefined;
  overlap: ZoneOverlapFinding | undefined;
}

function Detail({ run, working, overlap }: DetailProps) {
  const change = useEnforcement((enforcement) => enforcement.change);
  const openDossier = useWorkbench((workbench) => workbench.openDossier);
  const mineId = working?.mineId ?? overlap?.mineId;
  return (
    <article className="kj-breach-detail" aria-label="核查结果详情">
      <div className="kj-breach-head">
        <Button
          size="small"
          type="text"
          icon={<ArrowLeftOutlined />}
          onClick={() => change({ findingId: null })}
        >
          返回清单
        </Button>
        {mineId && (
          <Button size="small" onClick={() => openDossier(mineId)}>
            一矿一档
          </Button>
        )}
      </div>
      {working && (
        <WorkingDetail
          finding={working}
          toleranceFactor={Number(run.parameters.toleranceFactor)}
          licenceSigmaM={Number(run.parameters.licenceSigmaM)}
          asOf={run.asOf}
        />
      )}
      {overlap && (
        <OverlapDetail finding={overlap} packId={run.packId} asOf={run.asOf} rule={sliverRuleOf(run)} />
      )}
      <ProvenanceLine
        run={run}
        inputs={(working ?? overlap)?.inputs ?? []}
        nameOf={(id) => minesNamed(working ?? overlap).get(id) ?? "相邻矿山"}
      />
    </article>
  );
}

interface RunRowProps {
  run: Run;
  done: readonly Run[];
  restricted: string | null;
  offer: () => ExportOffer;
}

function RunRow({ run, done, restricted, offer }: RunRowProps) {
  const change = useEnforcement((enforcement) => enforcement.change);
  const { message } = App.useApp();
  const save = (reason?: string) =>
    download(
      exportBreaches,
      { params: { id: run.id }, query: reason === undefined ? {} : { reason } },
      "越界与压占清单.xlsx",
    ).catch((error: Error) => message.error(error.message));
  return (
    <>
      <div className="kj-run-bar">
        <Select
          size="small"
          aria-label="历次核查"
          value={run.id}
          options={done.map((one) => ({ value: one.id, label: runLabel(one) }))}
          onChange={(runId) => change({ runId, findingId: null })}
        />
        {restricted === null ? (
          <Button size="small" icon={<DownloadOutlined />} onClick={() => void save()}>
            导出 Excel
          </Button>
        ) : (
          <ReasonButton
            size="small"
            label="导出 Excel"
            question="导出越界与压占清单？"
            consequence={`含受控数据（${restricted}）。事由如用途、接收单位和批准文号，记入导出记录。`}
            asked="事由"
            danger={false}
            onSure={(reason) => void save(reason)}
          />
        )}
        <ExportButton size="small" offer={offer} />
      </div>
      <RunState
        permission="breaches.run"
        run={run}
        recompute={() => call(recomputeBreaches, { params: { id: run.id } })}
        onStarted={(jobId) => change({ jobId, findingId: null })}
      />
    </>
  );
}

function runLabel({ startedAt, parameters, summary }: Run): string {
  const errors = `×${parameters.toleranceFactor} σ${parameters.licenceSigmaM}`;
  return `${runTime(startedAt)}  ${errors}  疑似越界 ${summary?.suspected ?? "—"}`;
}

/** Choosing a finding: detail, selected mine and flight together. */
function useChoose() {
  const engine = useMapEngine();
  const change = useEnforcement((enforcement) => enforcement.change);
  const selectMine = useWorkbench((workbench) => workbench.selectMine);
  return useMemo(
    () => ({
      working: (finding: WorkingBreachFinding) => {
        change({ findingId: finding.id, kind: "workings" });
        selectMine(finding.mineId);
        engine?.flyToBounds((finding.outside && boundsOf(finding.outside)) ?? finding.bounds, 16);
      },
      overlap: (finding: ZoneOverlapFinding) => {
        change({ findingId: finding.id, kind: "overlaps" });
        selectMine(finding.mineId);
        engine?.flyToBounds(finding.bounds, 15);
      },
    }),
    [engine, change, selectMine],
  );
}

function useFindingMap(reply: BreachReply, choose: ReturnType<typeof useChoose>): void {
  const data = useMemo(() => breachFeatures(reply), [reply]);
  useOverlay(breachOverlay, data);
  useMapHits(breachOverlay.id, ({ id }) => {
    const working = reply.workings.find((finding) => finding.id === id);
    const overlap = reply.overlaps.find((finding) => finding.id === id);
    if (working) choose.working(working);
    if (overlap) choose.overlap(overlap);
  });
}
