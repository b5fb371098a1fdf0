import type { SchemeComparison } from "#gis/schemes/compare-schemes";
import { EmptyState } from "../ui/empty-state.tsx";
import { movedText } from "./optimum-words.ts";
import type { Compared } from "./use-compared.ts";

interface CompareListProps {
  schemes: readonly Compared[];
  comparison: SchemeComparison;
  nameOf: (mineId: string) => string;
  onChoose: (mineIds: readonly string[]) => void;
}

/** Mines that some scheme puts with others than the base does, each with every such scheme. */
export function MovedMines({ schemes, comparison: { moved, notInAll }, nameOf, onChoose }: CompareListProps) {
  const ids = [...new Set(moved.flatMap((ofScheme) => ofScheme.map(({ mineId }) => mineId)))].sort();
  return (
    <>
      {notInAll.length > 0 && (
        <p className="kj-hint">
          {notInAll.length} 座矿山不在所有方案的底数中，不参加变动和共同部分的比较：
          {notInAll.slice(0, 5).map(nameOf).join("、")}
          {notInAll.length > 5 && "等"}。
        </p>
      )}
      {ids.length === 0 && <EmptyState title="分组没有不同" hint="所选方案的整合组与基准方案相同。" />}
      <ul className="kj-optimum-lines" aria-label="变动的矿山">
        {ids.map((id) => (
          <li key={id}>
            <button type="button" className="kj-link" onClick={() => onChoose([id])}>
              {nameOf(id)}
            </button>
            {moved.map((ofScheme, at) => {
              const one = ofScheme.find(({ mineId }) => mineId === id);
              const name = schemes[at]?.scheme.name ?? "";
              return (
                one && (
                  <span className="kj-hint" key={name}>
                    {name}：{movedText(one, nameOf)}
                  </span>
                )
              );
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** 共同部分: what all schemes decide alike. */
export function CoreList({ comparison: { core }, nameOf, onChoose }: Omit<CompareListProps, "schemes">) {
  const { together, alone, settled, of } = core;
  return (
    <>
      <p className="kj-hint">
        {of} 座矿山中，{settled} 座在各方案的归属完全一致：{settled - alone.length} 座整组一致，{alone.length}{" "}
        座都单列。{together.length > 0 && "下列各组矿山在每个方案中都合在一起。"}
      </p>
      {together.length === 0 && (
        <EmptyState title="没有共同的整合组" hint="没有两座矿山在所有方案中都合在一起。" />
      )}
      <ul className="kj-optimum-lines" aria-label="共同部分">
        {together.map(({ memberIds, isWhole }) => (
          <li key={memberIds.join()}>
            <button type="button" className="kj-link" onClick={() => onChoose(memberIds)}>
              {memberIds.map(nameOf).join("、")}
            </button>
            <span className="kj-hint">{isWhole ? "整组一致" : "都合在一起，但有的方案还并入其他矿山"}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
