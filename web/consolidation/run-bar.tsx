import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Select } from "antd";
import type { z } from "zod";
import { exportCandidates, recomputeCandidates } from "#contract/consolidation";
import type { RunHead } from "#contract/runs";
import { call } from "../client/call.ts";
import { download } from "../client/download.ts";
import { ExportButton } from "../exports/export-button.tsx";
import { RunState } from "../ui/run-state.tsx";
import { runTime } from "../ui/run-time.ts";
import type { CandidateView } from "./candidate-view.ts";
import { ChangeNotice } from "./change-notice.tsx";
import { groupOffer } from "./group-offer.ts";
import { usePlanning } from "./planning-store.ts";

type Run = z.infer<typeof RunHead>;

interface RunBarProps {
  run: Run;
  done: readonly Run[];
  before: Run | undefined;
  view: CandidateView;
  onChoose: (mineId: string) => void;
}

/** Which run is on screen, whether the register has moved on since, and what it changes against the one before. */
export function RunBar({ run, done, before, view, onChoose }: RunBarProps) {
  const change = usePlanning((planning) => planning.change);
  const { message } = App.useApp();
  const save = () =>
    download(exportCandidates, { params: { id: run.id } }, "必须整合候选名单.xlsx").catch((error: Error) =>
      message.error(error.message),
    );
  return (
    <>
      <div className="kj-run-bar">
        <Select
          size="small"
          aria-label="历次识别"
          value={run.id}
          options={done.map((one) => ({ value: one.id, label: runLabel(one) }))}
          onChange={(runId) => change({ runId })}
        />
        <Button size="small" icon={<DownloadOutlined />} onClick={() => void save()}>
          导出 Excel
        </Button>
        <ExportButton size="small" offer={() => groupOffer(run, view)} />
      </div>
      <RunState
        permission="consolidation.run"
        run={run}
        recompute={() => call(recomputeCandidates, { params: { id: run.id } })}
        onStarted={(jobId) => change({ jobId })}
      />
      {before && <ChangeNotice run={run.id} before={before.id} view={view} onChoose={onChoose} />}
    </>
  );
}

function runLabel({ startedAt, parameters, summary }: Run): string {
  const distance = typeof parameters.distanceM === "number" ? `≤${parameters.distanceM} 米` : "";
  return `${runTime(startedAt)}  ${distance}  必须整合 ${summary?.mustMerge ?? "—"}`;
}
