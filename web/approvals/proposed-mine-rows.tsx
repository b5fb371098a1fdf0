import type { ProposedMine } from "#contract/proposed-mines";

/** Mines with what is asked for each: its name beside as many lines as it has fields. */
export function ProposedMineRows({ mines }: { mines: readonly ProposedMine[] }) {
  return (
    <table className="kj-table kj-proposed-table">
      <thead>
        <tr>
          <th scope="col">矿山</th>
          <th scope="col">项目</th>
          <th scope="col">原值</th>
          <th scope="col">申请改为</th>
        </tr>
      </thead>
      {mines.map((mine) => (
        <MineBody key={mine.position} mine={mine} />
      ))}
    </table>
  );
}

function MineBody({ mine }: { mine: ProposedMine }) {
  const { kind, fields } = mine;
  const [first, ...more] = fields;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={Math.max(fields.length, 1)}>
          <MineHead mine={mine} />
        </th>
        {first ? <FieldCells field={first} kind={kind} /> : <td colSpan={3}>登记的项目不变</td>}
      </tr>
      {more.map((field) => (
        <tr key={field.label}>
          <FieldCells field={field} kind={kind} />
        </tr>
      ))}
    </tbody>
  );
}

function MineHead({ mine: { name, kind, licenceNumber } }: { mine: ProposedMine }) {
  return (
    <>
      {name} {kind === "new" && <span className="kj-proposed-new">新增</span>}
      {licenceNumber !== null && <span className="kj-hint">{licenceNumber}</span>}
    </>
  );
}

interface FieldCellsProps {
  field: ProposedMine["fields"][number];
  kind: ProposedMine["kind"];
}

function FieldCells({ field: { label, stored, offered, doubt }, kind }: FieldCellsProps) {
  return (
    <>
      <td>{label}</td>
      <td>{kind === "new" ? "" : (stored ?? "—")}</td>
      <td className="kj-new-value">
        {offered ?? "—"}
        {doubt !== null && <span className="kj-proposed-doubt">申请人已核对的疑点：{doubt}</span>}
      </td>
    </>
  );
}
