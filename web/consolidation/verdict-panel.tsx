import { ArrowLeftOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import type { z } from "zod";
import { listPacks } from "#contract/consolidation";
import type { Reply } from "#contract/endpoint";
import type { RunHead } from "#contract/runs";
import type { Condition } from "#gis/consolidation/candidate";
import { conditionText } from "#gis/consolidation/condition-text";
import type { TriggerFinding } from "#gis/triggers/trigger";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { ClauseQuote } from "../ui/clause-quote.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { ProvenanceLine } from "../ui/provenance-line.tsx";
import type { CandidateView, VerdictRow } from "./candidate-view.ts";
import { conclusionOf } from "./conclusion.ts";
import { ConditionCard } from "./condition-card.tsx";
import { ConditionMethods } from "./condition-methods.tsx";
import { usePlanning } from "./planning-store.ts";
import { scopeWarnings } from "./scope-warnings.ts";
import { TriggerCard } from "./trigger-card.tsx";
import { byGravity, shownTrigger } from "./trigger-view.ts";
import { VerdictTag } from "./verdict-tag.tsx";

interface VerdictPanelProps {
  row: VerdictRow;
  view: CandidateView;
  run: z.infer<typeof RunHead>;
  onBack: () => void;
  onChooseMine: (mineId: string) => void;
}

/** 依据: why the rule says what it says of one mine — every condition, value, limit, method and the clause itself. */
export function VerdictPanel({ row, view, run, onBack, onChooseMine }: VerdictPanelProps) {
  const { mine, verdict } = row;
  const warnings = scopeWarnings(mine, run.asOf);
  // a mine out of scope was laid beside no other: its conditions would say what was never measured
  const conditions = verdict.verdict === "out_of_scope" ? [] : verdict.conditions;
  const packs = useEndpoint(listPacks, {}, { staleTimeMs: 600_000 });
  const openDossier = useWorkbench((workbench) => workbench.openDossier);
  const pack = packs.data?.items.find(({ id }) => id === run.packId);
  const triggers = byGravity(row.triggers);
  const clauses = pack ? citedClauses(pack, triggers) : [];
  const binds = pack?.clauseOf.distance !== undefined;
  // what is asked about is read first
  const triggersFirst = usePlanning(({ shown }) => shownTrigger(shown) !== null) || !binds;
  return (
    <article className="kj-verdict" aria-label={`${mine.name}的判定依据`}>
      <div className="kj-verdict-head">
        <Button size="small" type="text" icon={<ArrowLeftOutlined />} onClick={onBack}>
          返回名单
        </Button>
        <Button size="small" onClick={() => openDossier(mine.id)}>
          一矿一档
        </Button>
      </div>
      <h2>{mine.name}</h2>
      <VerdictTag verdict={verdict} />
      <p className="kj-verdict-conclusion">{conclusionOf(row, binds)}</p>
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      {triggersFirst && <TriggerPart {...{ triggers, pack, onChooseMine }} nameOf={view.nameOf} />}
      {conditions.length > 0 && <h3>逐条条件{!binds && "（参考：本文件没有此条）"}</h3>}
      {conditions.map((condition) => (
        <ConditionCard
          key={condition.key}
          condition={condition}
          parameters={view.result.parameters}
          nameOf={view.nameOf}
          onChooseMine={onChooseMine}
          methods={<MethodsOf condition={condition} {...{ row, view, pack, run }} />}
        />
      ))}
      {!triggersFirst && <TriggerPart {...{ triggers, pack, onChooseMine }} nameOf={view.nameOf} />}
      {clauses.length > 0 && <h3>条款原文</h3>}
      {pack && clauses.map((clause) => <ClauseQuote key={clause.id} pack={pack} clause={clause} />)}
      <h3>登记事实</h3>
      <FactList
        facts={[
          ["采矿权人", mine.holder],
          ["许可证号", mine.licenceNumber ?? "未登记"],
          ["所在地", mine.regionName],
          ["矿种", mine.mineral],
          ["储量基准日", mine.reserveDate ?? "未登记"],
          ["许可证有效期止", mine.validTo ?? "未登记"],
        ]}
      />
      <ProvenanceLine run={run} inputs={view.inputsOf(verdict)} nameOf={view.nameOf} />
    </article>
  );
}

type TriggerPartProps = Omit<Parameters<typeof TriggerCard>[0], "finding"> & {
  triggers: readonly TriggerFinding[];
};

function TriggerPart({ triggers, ...rest }: TriggerPartProps) {
  return (
    <>
      {triggers.length > 0 && <h3>其他整合情形</h3>}
      {triggers.map((finding) => (
        <TriggerCard key={finding.trigger} finding={finding} {...rest} />
      ))}
    </>
  );
}

/** The clause of distance and size, and those of the rules that hold or might. */
function citedClauses(pack: Pack, triggers: readonly TriggerFinding[]): Pack["clauses"] {
  const open = triggers.filter(({ outcome }) => outcome !== "fails").map(({ clauseId }) => clauseId);
  const cited = new Set([...Object.values(pack.clauseOf), ...open]);
  return pack.clauses.filter(({ id }) => cited.has(id));
}

type Pack = Reply<typeof listPacks>["items"][number];
type MethodsOfProps = Pick<VerdictPanelProps, "row" | "view" | "run"> & {
  condition: Condition;
  pack: Pack | undefined;
};

function MethodsOf({ condition, row: { mine }, view, pack, run }: MethodsOfProps) {
  const { label, value, limit } = conditionText(condition, view.result.parameters, view.nameOf);
  const clause = pack?.clauses.find(({ id }) => id === pack.clauseOf[condition.key]);
  return (
    <ConditionMethods
      condition={condition}
      mineId={mine.id}
      asOf={run.asOf}
      title={`${mine.name} ${label} ${value}`}
      limit={limit}
      clause={pack && clause ? `${pack.documentNumber} ${clause.article}` : null}
    />
  );
}
