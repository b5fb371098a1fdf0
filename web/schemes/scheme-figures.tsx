import type { ReactNode } from "react";
import type { SchemeTarget } from "#gis/schemes/scheme-state";
import { askedText, pointsText, standingWords } from "#gis/schemes/target-words";
import { ClauseLink } from "./clause-link.tsx";
import type { SchemeView } from "./scheme-view.ts";

/** What the scheme comes to, each figure with its target, where it stands to it, the clause, and the change. */
export function SchemeFigures({ view }: { view: SchemeView }) {
  const { minesBefore, minesAfter, merged, toVerify } = view.state.measures;
  const change = minesBefore === minesAfter ? "与起点相同" : `减少 ${minesBefore - minesAfter} 座`;
  return (
    <dl className="kj-scheme-figures" aria-label="方案指标">
      <Figure
        label="矿山数"
        value={
          <>
            {minesBefore} → <strong>{minesAfter}</strong>
          </>
        }
      >
        {change}
        {merged > 0 && ` · 整合成 ${merged} 座`}
        {toVerify > 0 && `（${toVerify} 座待核实）`}
      </Figure>
      {view.state.targets.map((target) => (
        <TargetFigure key={target.key} target={target} view={view} />
      ))}
    </dl>
  );
}

function TargetFigure({ target, view }: { target: SchemeTarget; view: SchemeView }) {
  const { pack, state } = view;
  const unknown = target.key === "share.large_medium" ? state.measures.unknownClassAfter : 0;
  return (
    <Figure
      label={target.label}
      value={<strong>{target.value === null ? "—" : `${target.value}%`}</strong>}
      mark={
        <span className="kj-scheme-tag" data-tone={target.standing}>
          {standingWords[target.standing]}
        </span>
      }
    >
      目标 {askedText(target.target)} {pack && <ClauseLink pack={pack} clauseId={target.target.clauseId} />}
      {" · "}
      {pointsText(target) ?? "较起点不能比较"}
      {unknown > 0 && <span title={`${unknown} 座规模待核实，未计入大中型`}> · {unknown} 座规模待核实</span>}
    </Figure>
  );
}

interface FigureProps {
  label: string;
  value: ReactNode;
  mark?: ReactNode;
  children: ReactNode;
}

function Figure({ label, value, mark, children }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value} {mark}
      </dd>
      <dd className="kj-hint">{children}</dd>
    </div>
  );
}
