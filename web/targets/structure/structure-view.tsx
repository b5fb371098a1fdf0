import { type ReactNode, useMemo } from "react";
import type { MineTableFilter } from "../../shell/mine-filter-store.ts";
import { showMines } from "../../shell/show-mines.ts";
import { useWorkbench } from "../../shell/workbench-store.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Chart } from "../chart/chart.tsx";
import { dockIds } from "../drill.ts";
import { DrillButton } from "../drill-button.tsx";
import { useFrontTab } from "../use-front-tab.ts";
import type { Overview } from "../use-overview.ts";
import { barsOption, countyClassesOption, ringOption, rowPx } from "./chart-options.ts";
import { facetColours } from "./structure-colours.ts";
import "./structure.css";

type Ring = keyof typeof facetColours;
type Count = Overview["minerals"][number];

const rings: { facet: Ring; title: string }[] = [
  { facet: "classes", title: "生产规模" },
  { facet: "statuses", title: "状态" },
  { facet: "dispositions", title: "分类处置" },
];

/** 结构分析: what the mines of the region are; every bar, slice and number opens its list. */
export function StructureView({ overview }: { overview: Overview }) {
  useFrontTab(dockIds.structure);
  if (overview.mineCount + overview.closedCount === 0)
    return <EmptyState title="本行政区没有矿山" hint="选择上一级行政区，或导入矿山。" />;
  return (
    <section className="kj-view" aria-label="结构分析">
      {rings.map(({ facet, title }) => (
        <RingFacet key={facet} facet={facet} title={title} overview={overview} />
      ))}
      <MineralBars overview={overview} />
      {overview.counties.length > 1 && <CountyBars overview={overview} />}
    </section>
  );
}

function RingFacet({ facet, title, overview }: { facet: Ring; title: string; overview: Overview }) {
  const counts = overview[facet];
  const colours = facetColours[facet];
  const option = useMemo(() => ringOption(counts, colours), [counts, colours]);
  const drill = (count: Count) => showMines(filterOf(facet, count.key, overview.asOf));
  return (
    <figure className="kj-facet">
      <figcaption>{title}</figcaption>
      <Chart
        option={option}
        heightPx={112}
        label={`${title}构成图`}
        onPick={(index) => {
          const count = counts[index];
          if (count) drill(count);
        }}
      />
      <ul>
        {counts.map((count) => (
          <li key={count.key}>
            <span className="kj-facet-swatch" style={{ background: colours[count.key] ?? "#90a4ae" }} />
            {count.label}
            <DrillButton label={`${title}：${count.label}`} onDrill={() => drill(count)}>
              {count.count}
            </DrillButton>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function filterOf(facet: Ring | "minerals", key: string, asOf: string): MineTableFilter {
  switch (facet) {
    case "minerals":
      return { asOf, mineral: key };
    case "classes":
      return { asOf, productionClass: key as MineTableFilter["productionClass"] };
    case "statuses":
      return { asOf, status: key as MineTableFilter["status"] };
    case "dispositions":
      return { asOf, disposition: key as MineTableFilter["disposition"] };
  }
}

function MineralBars({ overview }: { overview: Overview }) {
  const { minerals, asOf } = overview;
  const option = useMemo(() => barsOption(minerals), [minerals]);
  const drill = (index: number) => {
    const mineral = minerals[index];
    if (mineral) showMines(filterOf("minerals", mineral.key, asOf));
  };
  return (
    <BarRows
      title="矿种"
      rows={minerals.map(({ key, label, count }) => ({ key, label, value: count }))}
      chart={<Chart option={option} heightPx={minerals.length * rowPx} label="各矿种矿山数" onPick={drill} />}
      onDrill={drill}
    />
  );
}

function CountyBars({ overview }: { overview: Overview }) {
  const chooseRegion = useWorkbench((workbench) => workbench.chooseRegion);
  const { counties, asOf } = overview;
  const option = useMemo(() => countyClassesOption(counties), [counties]);
  return (
    <BarRows
      title="各县区规模构成（深到浅：大型、中型、小型）"
      rows={counties.map(({ code, name, mineCount }) => ({ key: code, label: name, value: mineCount }))}
      chart={
        <Chart
          option={option}
          heightPx={counties.length * rowPx}
          label="各县区大中小型矿山数"
          onPick={(index) => chooseRegion(counties[index]?.code ?? null)}
        />
      }
      onDrill={(index) => showMines({ asOf }, counties[index]?.code ?? null)}
    />
  );
}

interface BarRowsProps {
  title: string;
  rows: readonly { key: string; label: string; value: number }[];
  chart: ReactNode;
  onDrill: (index: number) => void;
}

/** Names left, bars in the middle, numbers right, all on the same lines. */
function BarRows({ title, rows, chart, onDrill }: BarRowsProps) {
  return (
    <figure className="kj-bars">
      <figcaption>{title}</figcaption>
      <ul>
        {rows.map(({ key, label }) => (
          <li key={key} style={{ height: rowPx }} title={label}>
            {label}
          </li>
        ))}
      </ul>
      {chart}
      <ul>
        {rows.map(({ key, label, value }, index) => (
          <li key={key} style={{ height: rowPx }}>
            <DrillButton label={label} onDrill={() => onDrill(index)}>
              {value}
            </DrillButton>
          </li>
        ))}
      </ul>
    </figure>
  );
}
