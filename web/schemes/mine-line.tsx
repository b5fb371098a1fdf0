import { areaKm2Text } from "#gis/measure/area-text";
import { mergedMine } from "#gis/optimum/merged-mine";
import type { SchemeMine } from "#gis/schemes/scheme-mine";
import { triggerLabels } from "#gis/triggers/trigger-text";
import { useWorkbench } from "../shell/workbench-store.ts";
import { ChoiceBox } from "./choice-box.tsx";
import { scaleText } from "./scheme-words.ts";

/** Two lines of text; the lists must know it before they draw. */
export const mineLinePx = 44;

interface MineLineProps {
  mine: SchemeMine;
  isSubject?: boolean;
  onChoose: (mineIds: readonly string[]) => void;
}

/** A mine as it is now. */
export function MineLine({ mine, isSubject = false, onChoose }: MineLineProps) {
  const isSelected = useWorkbench(({ selectedMineId }) => selectedMineId === mine.id);
  const triggers = mine.triggers?.map((key) => triggerLabels[key]).join("、");
  const open = openReasons(mine);
  return (
    <div className="kj-scheme-mine" data-selected={isSelected}>
      <ChoiceBox mine={mine} />
      <button type="button" onClick={() => onChoose([mine.id])}>
        <span className="kj-scheme-mine-name">{mine.name}</span>
        {isSubject && (
          <span className="kj-scheme-tag" data-tone="subject">
            主体
          </span>
        )}
        {mine.mustMerge && (
          <span className="kj-scheme-tag" data-tone="must">
            必须整合
          </span>
        )}
        {open.length > 0 && (
          <span className="kj-scheme-tag" data-tone="warn" title={open.join("\n")}>
            {mine.mustMergeToVerify ? "必须整合待核实" : "情形待核实"}
          </span>
        )}
        <span className="kj-hint">
          {triggers && <b>{triggers} · </b>}
          {mineText(mine)}
        </span>
      </button>
    </div>
  );
}

/** Which reasons to merge wait for a fact. */
function openReasons({ mustMergeToVerify, triggersToVerify = [] }: SchemeMine): string[] {
  return [
    ...(mustMergeToVerify ? ["是否必须整合待核实"] : []),
    ...triggersToVerify.map((key) => `${triggerLabels[key]}待核实`),
  ];
}

/** 建筑石料用灰岩 · 小型 5 万立方米/年 · 12 万吨 · 0.0512 km² */
function mineText(mine: SchemeMine): string {
  const now = mergedMine([{ ...mine, draftGroup: null }], []);
  return [
    mine.mineral,
    scaleText(now, mine.capacityUnit),
    mine.reserveWt === null ? "储量待核实" : `${mine.reserveWt} 万吨`,
    `${areaKm2Text(mine.areaM2)} km²`,
  ].join(" · ");
}
