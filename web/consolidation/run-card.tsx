import { SearchOutlined } from "@ant-design/icons";
import { Select } from "antd";
import { listPacks } from "#contract/consolidation";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useTaskRegion } from "../shell/use-task-region.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { JobAction } from "../ui/job-action.tsx";
import { ParameterFold } from "../ui/parameter-fold.tsx";
import { isDecimal, ParameterForm, parameterLine } from "./parameter-form.tsx";
import { usePlanning } from "./planning-store.ts";
import { useStartRun } from "./use-candidate-run.ts";

/** The page's one main action, with what it will be run on. */
export function RunCard() {
  const region = useTaskRegion();
  const packs = useEndpoint(listPacks, {}, { staleTimeMs: 600_000 });
  const { packId, changed, change } = usePlanning();
  const started = useStartRun(region?.code ?? null);
  const pack = packs.data?.items.find(({ id }) => id === packId);
  if (packs.error) return <ErrorState error={packs.error} onRetry={() => void packs.refetch()} />;
  if (!pack) return null;
  const now = { ...pack.merge, ...changed };
  const ready = isDecimal(now.areaKm2) && isDecimal(now.reserveWt);
  return (
    <section className="kj-run-card" aria-label="识别条件">
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
      <ParameterFold
        line={parameterLine(now)}
        changedCount={Object.keys(changed).length}
        resetLabel="恢复文件规定的数值"
        onReset={() => change({ changed: {} })}
      >
        <ParameterForm stated={pack.merge} changed={changed} onChange={(part) => change({ changed: part })} />
      </ParameterFold>
      <JobAction
        started={started}
        label="识别必须整合矿山"
        runningLabel="正在识别必须整合矿山"
        icon={<SearchOutlined />}
        disabled={!region || !ready}
        permission="consolidation.run"
      />
    </section>
  );
}
