import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link, useLocation } from "react-router";
import { type Lineage, removeLineage } from "#contract/lineage";
import type { MineRow } from "#contract/mines";
import { PendingChanges } from "../approvals/pending-changes.tsx";
import { ReasonButton } from "../approvals/reason-button.tsx";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { Allowed } from "../shell/allowed.tsx";
import { askForScheme } from "../shell/asked-scheme.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LineageCorrection } from "./lineage-correction.tsx";
import { LineageForm } from "./lineage-form.tsx";
import { lineageWords } from "./lineage-words.ts";
import { absent } from "./mine-values.ts";

/** of a step that is there: the proposal is of the mine that it begins with */
const corrections = ["changeLineage", "removeLineage"];

interface LineageTabProps {
  mine: MineRow;
  lineage: readonly Lineage[];
}

/** 沿革: which licence closed, merged, split or replaced which; what became of this one is recorded here. */
export function LineageTab({ mine, lineage }: LineageTabProps) {
  const [adding, setAdding] = useState(false);
  const sources = lineage.filter(({ fromMineId }) => fromMineId !== mine.id);
  const fates = lineage.filter(({ fromMineId }) => fromMineId === mine.id);
  return (
    <>
      {lineage.length === 0 && !adding && (
        <EmptyState
          title="没有沿革记录"
          hint="整合、分立、关闭、换证后，在此登记该矿山的去向，两矿档案同时留痕。"
        />
      )}
      <Steps title="来源" steps={sources} mineId={mine.id} />
      <Steps title="去向" steps={fates} mineId={mine.id} />
      <PendingChanges mineId={mine.id} operations={["addLineage", ...corrections]} />
      {[...new Set(sources.map(({ fromMineId }) => fromMineId))].map((id) => (
        <PendingChanges key={id} mineId={id} operations={corrections} />
      ))}
      <Allowed to="register.decide">
        {adding ? (
          <LineageForm mine={mine} onDone={() => setAdding(false)} />
        ) : (
          <Button block type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            登记该矿山的去向
          </Button>
        )}
      </Allowed>
    </>
  );
}

function Steps({ title, steps, mineId }: { title: string; steps: readonly Lineage[]; mineId: string }) {
  if (steps.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol className="kj-lineage">
        {steps.map((step) => (
          <Step key={step.id} step={step} mineId={mineId} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, mineId }: { step: Lineage; mineId: string }) {
  const [correcting, setCorrecting] = useState(false);
  const { write, saving, error } = useWrite();
  const params = { id: step.fromMineId, lineageId: step.id };
  const remove = (reason: string) =>
    write(() => call(removeLineage, { params, ifMatch: step.version, reason }));
  return (
    <li>
      <time dateTime={step.happenedOn}>{step.happenedOn}</time>
      <span>
        <MineLink id={step.fromMineId} name={step.fromName} here={mineId} /> {lineageWords[step.kind]}{" "}
        {step.toMineId && <MineLink id={step.toMineId} name={step.toName ?? ""} here={mineId} />}
      </span>
      <small>
        依据：{step.document ?? absent}
        {step.scheme && <SchemeLink {...step.scheme} />}
      </small>
      <Allowed to="register.decide">
        <span>
          <Button
            size="small"
            type="link"
            disabled={saving || correcting}
            onClick={() => setCorrecting(true)}
          >
            更正
          </Button>
          {step.scheme === null && (
            <ReasonButton
              size="small"
              type="link"
              label="删除"
              question="申请删除这条沿革记录？"
              consequence="仅限误登记。批准后两座矿山的档案中都不再显示，操作留痕。"
              asked="事由"
              disabled={saving}
              onSure={(reason) => void remove(reason)}
            />
          )}
        </span>
      </Allowed>
      {error && <ErrorState error={error} />}
      {correcting && <LineageCorrection step={step} onDone={() => setCorrecting(false)} />}
    </li>
  );
}

/** The scheme that was carried out, for who may read it. */
function SchemeLink({ id, name }: { id: string; name: string }) {
  const { search } = useLocation();
  return (
    <>
      ；由整合方案“
      <Link
        to={{ pathname: "/planning/schemes", search }}
        className="kj-link"
        onClick={() => askForScheme(id)}
      >
        {name}
      </Link>
      ”实施
    </>
  );
}

function MineLink({ id, name, here }: { id: string; name: string; here: string }) {
  const openDossier = useWorkbench((workbench) => workbench.openDossier);
  if (id === here) return <strong>{name}</strong>;
  return (
    <button type="button" className="kj-link" onClick={() => openDossier(id)}>
      {name}
    </button>
  );
}
