import { type FateRow, fateSum } from "./fate-rows.ts";

/** What will happen to every licence, told before it is sent. */
export function FateTable({ rows }: { rows: readonly FateRow[] }) {
  return (
    <table className="kj-table kj-carry-fates">
      <caption>实施后的变化：{fateSum(rows)}</caption>
      <thead>
        <tr>
          <th scope="col">矿山</th>
          <th scope="col">采矿许可证号</th>
          <th scope="col">现在</th>
          <th scope="col">实施后</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, licenceNumber, before, after, isLeft }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{licenceNumber}</td>
            <td>{before}</td>
            <td className={isLeft ? "kj-new-value" : ""}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
