import type { Reply } from "#contract/endpoint";
import type { getMine } from "#contract/mines";
import { useWorkbench } from "../shell/workbench-store.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { absent } from "./mine-values.ts";

type Lineage = Reply<typeof getMine>["lineage"];

const kindWords = { closed: "关闭", merged: "整合并入", split: "分立为", replaced: "由新证替代" } as const;

interface LineageTabProps {
  mineId: string;
  lineage: Lineage;
}

/** 沿革: which licence closed, merged, split or replaced which. */
export function LineageTab({ mineId, lineage }: LineageTabProps) {
  if (lineage.length === 0)
    return <EmptyState title="没有沿革记录" hint="整合、分立、关闭、换证后在此留痕。" />;
  return (
    <ol className="kj-lineage">
      {lineage.map((step) => (
        <li key={`${step.fromMineId} ${step.toMineId} ${step.happenedOn}`}>
          <time dateTime={step.happenedOn}>{step.happenedOn}</time>
          <span>
            <MineLink id={step.fromMineId} name={step.fromName} here={mineId} /> {kindWords[step.kind]}{" "}
            {step.toMineId && <MineLink id={step.toMineId} name={step.toName ?? ""} here={mineId} />}
          </span>
          <small>{step.document ?? absent}</small>
        </li>
      ))}
    </ol>
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
