import { DownloadOutlined } from "@ant-design/icons";
import { Alert, App, Button, Select } from "antd";
import type { z } from "zod";
import { exportCandidates, getCandidates, type RunHead } from "#contract/consolidation";
import { verdictLabels } from "#gis/consolidation/condition-text";
import { download } from "../client/download.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { runTime } from "../ui/run-time.ts";
import { verdictColours } from "./candidate-colours.ts";
import { type CandidateView, candidateView } from "./candidate-view.ts";
import { verdictChanges } from "./compare-runs.ts";
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
      </div>
      <p className="kj-hint kj-run-day">数据截至 {run.asOf}</p>
      {run.stale && <Alert type="warning" showIcon title="登记数据已更新，结论可能变化，请重新识别。" />}
      {before && <ChangeNotice before={before} view={view} onChoose={onChoose} />}
    </>
  );
}

function runLabel({ startedAt, parameters, summary }: Run): string {
  const distance = typeof parameters.distanceM === "number" ? `≤${parameters.distanceM} 米` : "";
  return `${runTime(startedAt)}  ${distance}  必须整合 ${summary?.mustMerge ?? "—"}`;
}

function ChangeNotice({ before, view, onChoose }: { before: Run } & Pick<RunBarProps, "view" | "onChoose">) {
  const earlier = useEndpoint(getCandidates, { params: { id: before.id } }, { staleTimeMs: 600_000 });
  const earlierView = earlier.data ? candidateView(earlier.data) : null;
  if (!earlierView) return null;
  const changes = verdictChanges(earlierView, view);
  if (changes.length === 0) return <p className="kj-hint">与上一次识别相比，结论没有变化。</p>;
  return (
    <details className="kj-plan-changes">
      <summary>与上一次识别相比，{changes.length} 座矿山的结论有变化</summary>
      <ul>
        {changes.map(({ row, before: was }) => (
          <li key={row.mine.id}>
            <button type="button" className="kj-link" onClick={() => onChoose(row.mine.id)}>
              {row.mine.name}
            </button>
            <span className="kj-hint">{was ? verdictLabels[was] : "新登记"}</span> →{" "}
            <span style={{ color: verdictColours[row.verdict.verdict] }}>
              {verdictLabels[row.verdict.verdict]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
