import { Radio } from "antd";
import type { ReactNode } from "react";
import type { SchemeTarget } from "#gis/schemes/scheme-state";
import { askedText, standingWords } from "#gis/schemes/target-words";
import type { FoundView } from "./optimum-preview.ts";
import type { Pick } from "./optimum-store.ts";
import type { SchemeView } from "./scheme-view.ts";

interface OptimumFiguresProps {
  now: SchemeView;
  found: readonly FoundView[];
  pick: Pick;
  onPick: (pick: Pick) => void;
}

/** the panel is narrow */
const shortLabels: Record<string, string> = {
  "reduction.sand_stone_clay": "压减",
  "share.large_medium": "大中型",
};

/** Where it starts from, the scheme at hand, and what was found, side by side; the one that is picked is on the map. */
export function OptimumFigures({ now, found, pick, onPick }: OptimumFiguresProps) {
  const { measures, targets } = now.state;
  const radio = (value: Pick, label: string) => (
    <Radio checked={pick === value} onChange={() => onPick(value)}>
      {label}
    </Radio>
  );
  return (
    <table className="kj-table kj-optimum-figures">
      <caption>指标对比（选中的显示在地图上）</caption>
      <thead>
        <tr>
          <th scope="col">方案</th>
          <th scope="col">矿山</th>
          {targets.map(({ key, label, target }) => (
            <th scope="col" key={key} title={`${label}，目标 ${askedText(target)}`}>
              {shortLabels[key] ?? label} %
            </th>
          ))}
          <th scope="col" title="与当前分组相比，改与别的矿山合并或改为单列的矿山，座">
            变动
          </th>
          <th scope="col" title="与最优方案不同的矿山，座">
            异于最优
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">起点</th>
          <td className="kj-number">{measures.minesBefore}</td>
          {targets.map(({ key, before }) => (
            <td className="kj-number" key={key}>
              {before ?? "—"}
            </td>
          ))}
          <td className="kj-number">—</td>
          <td className="kj-number">—</td>
        </tr>
        <FiguresRow view={now} head={radio("now", "当前")} moved="—" fromBest="—" />
        {found.map(({ pick: value, label, view, moved, fromBest }) => (
          <FiguresRow
            key={value}
            view={view}
            head={radio(value, label)}
            moved={moved.length}
            fromBest={value === "best" ? "—" : fromBest.length}
          />
        ))}
      </tbody>
    </table>
  );
}

interface FiguresRowProps {
  view: SchemeView;
  head: ReactNode;
  moved: ReactNode;
  fromBest: ReactNode;
}

function FiguresRow({ view: { state }, head, moved, fromBest }: FiguresRowProps) {
  return (
    <tr>
      <th scope="row">{head}</th>
      <td className="kj-number">{state.measures.minesAfter}</td>
      {state.targets.map((target) => (
        <TargetCell key={target.key} target={target} />
      ))}
      <td className="kj-number">{moved}</td>
      <td className="kj-number">{fromBest}</td>
    </tr>
  );
}

function TargetCell({ target: { value, standing } }: { target: SchemeTarget }) {
  return (
    <td className="kj-number">
      {value ?? "—"}{" "}
      <span className="kj-scheme-tag" data-tone={standing}>
        {standingWords[standing]}
      </span>
    </td>
  );
}
