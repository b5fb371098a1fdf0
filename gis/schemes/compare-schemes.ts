import { Exact } from "../exact-decimal.ts";
import type { PolicyTarget } from "../policy/pack.ts";
import { type AgreementCore, agreementCore } from "./agreement-core.ts";
import { type MovedMine, movedMines } from "./moved-mines.ts";
import type { SchemeState, SchemeTarget } from "./scheme-state.ts";
import type { TargetStanding } from "./target-standing.ts";

type ComparedTarget = Pick<PolicyTarget, "value" | "tolerance"> & { comparison: string };

/** What is told of a scheme, as it is reckoned or as the API tells it. */
interface ComparedState extends Pick<SchemeState, "measures"> {
  outcomes: readonly Pick<SchemeState["outcomes"][number], "memberIds" | "apartM">[];
  broken: readonly unknown[];
  targets: readonly (Pick<SchemeTarget, "key" | "label" | "value" | "standing"> & {
    target: ComparedTarget;
  })[];
}

export interface ComparedScheme {
  id: string;
  state: ComparedState;
}

export interface ComparedFigure {
  /** exact; null = cannot be told */
  value: string | null;
  /** less that of the base scheme; null where either cannot be told, and of the base itself */
  difference: string | null;
  /** to the target of the row, where it has one */
  standing: TargetStanding | null;
}

export interface ComparedRow {
  key: string;
  label: string;
  /** 口径: what is counted, and how */
  basis: string;
  unit: "座" | "组" | "%" | "米" | "项";
  target: ComparedTarget | null;
  /** in the order of the schemes */
  figures: ComparedFigure[];
}

export interface SchemeComparison {
  rows: ComparedRow[];
  /** of each scheme, in order, the mines that go with others than in the base; none of the base itself */
  moved: MovedMine[][];
  core: AgreementCore;
  /** mines that some of the schemes are not about: who moves and what is agreed is not told of them */
  notInAll: string[];
}

/**
 * Schemes of any numbers of groups side by side, each figure also against the base scheme (the first, unless another is named). Mines
 * move by `movedMines`, what is agreed by `agreementCore`.
 */
export function compareSchemes(schemes: readonly ComparedScheme[], baseId?: string): SchemeComparison {
  const base = schemes.find(({ id }) => id === baseId) ?? schemes[0];
  const groupings = schemes.map(({ state }) => state.outcomes.map(({ memberIds }) => memberIds));
  const known = groupings.map((grouping) => new Set(grouping.flat()));
  const isInAll = (id: string) => known.every((ids) => ids.has(id));
  const baseAt = base ? schemes.indexOf(base) : -1;
  return {
    rows: rowsOf(schemes, baseAt),
    moved: groupings.map((grouping, at) =>
      at === baseAt
        ? []
        : movedMines(groupings[baseAt] ?? [], grouping).filter(({ mineId }) => isInAll(mineId)),
    ),
    core: agreementCore(groupings),
    notInAll: [...new Set(groupings.flat(2))].filter((id) => !isInAll(id)),
  };
}

interface Measure extends Pick<ComparedRow, "key" | "label" | "basis" | "unit"> {
  of: (state: ComparedState) => number;
}

const before: Measure[] = [
  {
    ...{ key: "mines_before", label: "底数矿山", unit: "座" },
    basis: "所依据的识别中属政策范围的矿山",
    of: ({ measures }) => measures.minesBefore,
  },
  {
    ...{ key: "mines_after", label: "整合后矿山", unit: "座" },
    basis: "每个整合组计一座，单列的每座计一座",
    of: ({ measures }) => measures.minesAfter,
  },
  {
    ...{ key: "merged", label: "整合组", unit: "组" },
    basis: "两座以上合为一座的组",
    of: ({ measures }) => measures.merged,
  },
];

const after: Measure[] = [
  {
    ...{ key: "large_medium", label: "大中型矿山", unit: "座" },
    basis: "按组内各矿证载规模之和判定；规模待核实的不计入",
    of: ({ measures }) => measures.largeMediumAfter,
  },
  {
    ...{ key: "unknown_class", label: "规模待核实", unit: "座" },
    basis: "未登记规模、矿种或单位不同，不能相加",
    of: ({ measures }) => measures.unknownClassAfter,
  },
  {
    ...{ key: "to_verify", label: "相连待核实", unit: "组" },
    basis: "组内相连经过未登记矿体的矿山",
    of: ({ measures }) => measures.toVerify,
  },
  {
    ...{ key: "largest", label: "最大一组", unit: "座" },
    basis: "合为一座的矿山最多的组",
    of: ({ outcomes }) => Math.max(0, ...outcomes.map(({ memberIds }) => memberIds.length)),
  },
  {
    ...{ key: "apart", label: "合并矿山相距", unit: "米" },
    basis: "各组内相连各矿的最短路线之和",
    of: ({ outcomes }) => Math.round(outcomes.reduce((sum, { apartM }) => sum + apartM, 0)),
  },
  {
    ...{ key: "broken", label: "未满足的要求", unit: "项" },
    basis: "按各方案自己的要求和约定",
    of: ({ broken }) => broken.length,
  },
];

function rowsOf(schemes: readonly ComparedScheme[], baseAt: number): ComparedRow[] {
  const counted = ({ of, ...row }: Measure): ComparedRow => ({
    ...row,
    target: null,
    figures: figuresOf(
      schemes.map(({ state }) => ({ value: String(of(state)), standing: null })),
      baseAt,
    ),
  });
  return [...before.map(counted), ...targetRows(schemes, baseAt), ...after.map(counted)];
}

const targetBasis: Record<string, string> = {
  "reduction.sand_stone_clay": "砂石土类矿山减少的座数占整合前的比例",
  "share.large_medium": "整合后大中型矿山占全部矿山的比例；规模待核实的不计入大中型",
};

/** Targets of any scheme; one that another's pack does not set has no figure there. */
function targetRows(schemes: readonly ComparedScheme[], baseAt: number): ComparedRow[] {
  const targets = new Map(
    schemes.flatMap(({ state }) => state.targets.map((one) => [one.key, one] as const)),
  );
  return [...targets.values()].map(({ key, label, target }) => ({
    ...({ key, label, unit: "%", target, basis: targetBasis[key] ?? label } as const),
    figures: figuresOf(
      schemes.map(({ state }) => {
        const own = state.targets.find((one) => one.key === key);
        return { value: own?.value ?? null, standing: own?.standing ?? null };
      }),
      baseAt,
    ),
  }));
}

function figuresOf(figures: readonly Omit<ComparedFigure, "difference">[], baseAt: number): ComparedFigure[] {
  const base = figures[baseAt]?.value ?? null;
  return figures.map((figure, at) => ({
    ...figure,
    difference:
      at === baseAt || base === null || figure.value === null
        ? null
        : new Exact(figure.value).minus(base).toFixed(),
  }));
}
