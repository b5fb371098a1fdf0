import type { PublishedMine } from "#contract/published";
import { statusWords } from "../ui/mine-words.ts";
import { placeText, termText } from "./published-words.ts";

/** Each column with what it says of a mine; on a narrow screen each mine is a card with these as its lines. */
const columns: readonly (readonly [
  label: string,
  textOf: (mine: PublishedMine) => string,
  className?: string,
])[] = [
  ["矿山名称", ({ name }) => name],
  ["采矿权人", ({ holder }) => holder],
  ["许可证号", ({ licenceNumber }) => licenceNumber ?? "—"],
  ["矿种", ({ mineral }) => mineral],
  ["状态", ({ status }) => (status === null ? "—" : statusWords[status])],
  ["行政区", ({ regionName }) => regionName],
  ["有效期", termText],
  ["面积 km²", ({ areaKm2 }) => areaKm2 ?? "—", "kj-number"],
  ["大致位置", placeText],
];

export function PublishedTable({ mines }: { mines: readonly PublishedMine[] }) {
  const keys = keysOf(mines);
  return (
    <table className="kj-table">
      <thead>
        <tr>
          {columns.map(([label]) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {mines.map((mine, place) => (
          <tr key={keys[place]}>
            {columns.map(([label, textOf, className]) => (
              <td key={label} data-label={label} className={className}>
                {textOf(mine)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A published mine has no id: two of one name in one county are told apart by which came first. */
function keysOf(mines: readonly PublishedMine[]): string[] {
  const seen = new Map<string, number>();
  return mines.map(({ licenceNumber, name, regionName }) => {
    const words = `${licenceNumber} ${name} ${regionName}`;
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return `${words} ${before}`;
  });
}
