import { CaretDownOutlined, CaretRightOutlined, SearchOutlined } from "@ant-design/icons";
import { Alert, Button, Select, Tag } from "antd";
import { useState } from "react";
import { listPacks } from "#contract/consolidation";
import { useEndpoint } from "../client/use-endpoint.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { JobProgress } from "../ui/job-progress.tsx";
import { isDecimal, ParameterForm, parameterLine } from "./parameter-form.tsx";
import { usePlanning } from "./planning-store.ts";
import { usePlanningRegion, useStartRun } from "./use-candidate-run.ts";

/** The page's one main action, with what it will be run on. */
export function RunCard() {
  const region = usePlanningRegion();
  const packs = useEndpoint(listPacks, {}, { staleTimeMs: 600_000 });
  const { packId, changed, change } = usePlanning();
  const [open, setOpen] = useState(false);
  const pack = packs.data?.items.find(({ id }) => id === packId);
  if (packs.error) return <ErrorState error={packs.error} onRetry={() => void packs.refetch()} />;
  if (!pack) return null;
  const now = { ...pack.merge, ...changed };
  const changedCount = Object.keys(changed).length;
  const ready = isDecimal(now.areaKm2) && isDecimal(now.reserveWt);
  return (
    <section className="kj-plan-run" aria-label="识别条件">
      <div className="kj-plan-where">
        <span>
          范围 <strong>{region?.name ?? "…"}</strong>
        </span>
        <Select
          size="small"
          aria-label="政策包"
          value={packId}
          options={packs.data?.items.map(({ id, documentNumber }) => ({ value: id, label: documentNumber }))}
          onChange={(value) => change({ packId: value, changed: {} })}
        />
      </div>
      <button type="button" className="kj-plan-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <CaretDownOutlined /> : <CaretRightOutlined />}
        <span>{parameterLine(now)}</span>
        {changedCount > 0 && <Tag color="gold">参数已改</Tag>}
      </button>
      {open && (
        <ParameterForm stated={pack.merge} changed={changed} onChange={(part) => change({ changed: part })} />
      )}
      {open && changedCount > 0 && (
        <Button size="small" type="link" onClick={() => change({ changed: {} })}>
          恢复文件规定的数值
        </Button>
      )}
      <RunAction regionCode={region?.code ?? null} ready={ready} />
    </section>
  );
}

/** The button, then the progress, then — if it went wrong — why. */
function RunAction({ regionCode, ready }: { regionCode: string | null; ready: boolean }) {
  const { start, job, running, error } = useStartRun(regionCode);
  return (
    <>
      {running ? (
        <JobProgress title="正在识别必须整合矿山" job={job} />
      ) : (
        <Button
          type="primary"
          block
          icon={<SearchOutlined />}
          disabled={!regionCode || !ready}
          onClick={() => void start()}
        >
          识别必须整合矿山
        </Button>
      )}
      {error && <ErrorState error={error} />}
      {!running && job?.state === "failed" && (
        <Alert type="error" showIcon title="识别没有完成" description={job.error ?? "请重试。"} />
      )}
      {!running && job?.state === "cancelled" && <Alert type="info" showIcon title="已取消本次识别" />}
    </>
  );
}
