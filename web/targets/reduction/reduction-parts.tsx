import { changeText } from "#gis/reduction/change-text";
import { DrillButton } from "../drill-button.tsx";
import { useReductionFilter } from "./reduction-filter.ts";
import type { Reduction, ReductionCount } from "./use-reduction.ts";

interface ReductionPartsProps {
  reduction: Reduction;
  isTargeted: boolean;
}

/** The same county by county and mineral by mineral; each opens its mines. */
export function ReductionParts({ reduction: { counties, minerals }, isTargeted }: ReductionPartsProps) {
  const drill = useReductionFilter((filter) => filter.drill);
  return (
    <>
      <Parts
        title="分县区"
        rows={counties.map(({ code, name, targeted, all }) => ({
          ...{ name, count: isTargeted ? targeted : all },
          onDrill: () => drill({}, code),
        }))}
      />
      <Parts
        title="分矿种"
        rows={minerals
          .filter((one) => one.isTargeted || !isTargeted)
          .map(({ mineral, count }) => ({
            ...{ name: mineral, count },
            onDrill: () => drill({ mineral }),
          }))}
      />
    </>
  );
}

interface PartsProps {
  title: string;
  rows: readonly { name: string; count: ReductionCount; onDrill: () => void }[];
}

function Parts({ title, rows }: PartsProps) {
  return (
    <table className="kj-reduction-parts">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title.slice(1)}</th>
          <th scope="col">基期</th>
          <th scope="col">截至日</th>
          <th scope="col">终止无依据</th>
          <th scope="col">增减</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count, onDrill }) => (
          <tr key={name}>
            <th scope="row">
              <DrillButton label={name} onDrill={onDrill}>
                {name}
              </DrillButton>
            </th>
            <td>{count.before}</td>
            <td>{count.after}</td>
            <td>{count.ways.unrecorded}</td>
            <td>{changeText(count.proven.percent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
