import type { z } from "zod";
import type { Reserve } from "#contract/mines";
import { EmptyState } from "../ui/empty-state.tsx";
import { reserveUnitWords } from "../ui/mine-words.ts";
import { absent, decimalText } from "./mine-values.ts";

/** 储量: each verification, latest first. */
export function ReserveTab({ reserves }: { reserves: readonly z.infer<typeof Reserve>[] }) {
  if (reserves.length === 0) {
    return (
      <EmptyState title="尚无储量核实记录" hint="缺少储量时，涉及储量的条件按“待核实”处理，不按 0 计。" />
    );
  }
  const latestFirst = [...reserves].sort((a, b) => b.verifiedOn.localeCompare(a.verifiedOn));
  return (
    <table className="kj-table">
      <thead>
        <tr>
          <th scope="col">核实日期</th>
          <th scope="col">保有资源储量</th>
          <th scope="col">可采</th>
          <th scope="col">单位</th>
          <th scope="col">体重 t/m³</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {latestFirst.map(({ id, verifiedOn, remaining, recoverable, unit, bulkDensity, document }) => (
          <tr key={id}>
            <td>{verifiedOn}</td>
            <td className="kj-number">{decimalText(remaining, 2)}</td>
            <td className="kj-number">{recoverable === null ? absent : decimalText(recoverable, 2)}</td>
            <td>{reserveUnitWords[unit]}</td>
            <td className="kj-number">{bulkDensity ?? absent}</td>
            <td>{document ?? absent}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
