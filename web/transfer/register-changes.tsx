import { Button, Checkbox } from "antd";
import type { StagedItem, TakenField } from "#contract/transfer";
import {
  differenceSummary,
  differingItems,
  everythingTaken,
  nothingTaken,
  type Taken,
  takeOf,
} from "./taken-fields.ts";
import "./register-changes.css";

interface RegisterChangesProps {
  match: NonNullable<StagedItem["match"]>;
  taken: readonly TakenField[];
  onTake: (fields: readonly TakenField[]) => void;
}

/** What a known mine would become: boundary and 证载面积 follow the file, everything else only where it is ticked. */
export function RegisterChanges({ match, taken, onTake }: RegisterChangesProps) {
  const { name, licensedArea, differences, sameBoundary } = match;
  const toggle = (field: TakenField, take: boolean) =>
    onTake(take ? [...taken, field] : taken.filter((one) => one !== field));
  if (licensedArea === null && differences.length === 0)
    return (
      <p className="kj-hint">
        {sameBoundary
          ? `与台账“${name}”的矿区范围（逐点）和登记信息都相同；再导入只会多一个相同的范围版本，可不勾选。`
          : `更新“${name}”的矿区范围；其他登记信息与文件没有不同。`}
      </p>
    );
  return (
    <table className="kj-table kj-register-changes">
      <caption>与台账“{name}”不同之处</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">台账</th>
          <th scope="col">文件</th>
          <th scope="col">采用文件</th>
        </tr>
      </thead>
      <tbody>
        {licensedArea && (
          <tr>
            <td>证载面积</td>
            <td>{licensedArea.storedKm2 === null ? "—" : `${licensedArea.storedKm2} km²`}</td>
            <td>{licensedArea.offeredKm2} km²</td>
            <td>随新范围更新</td>
          </tr>
        )}
        {differences.map(({ field, label, stored, offered }) => (
          <tr key={field}>
            <td>{label}</td>
            <td>{stored ?? "—"}</td>
            <td>{offered}</td>
            <td>
              <Checkbox
                aria-label={`${label}采用文件中的“${offered}”`}
                checked={taken.includes(field)}
                onChange={({ target }) => toggle(field, target.checked)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TakeBarProps {
  /** items chosen for the import */
  items: readonly StagedItem[];
  taken: Taken;
  onTake: (taken: Taken) => void;
}

/** How many known mines differ from the file, and one word for all of them. */
export function TakeBar({ items, taken, onTake }: TakeBarProps) {
  const differing = differingItems(items);
  if (differing.length === 0) return null;
  const count = takeOf(items, taken).reduce((sum, { fields }) => sum + fields.length, 0);
  return (
    <div className="kj-take-bar" role="status">
      <span>
        {differing.length} 座已登记矿山的登记信息与文件不同（{differenceSummary(items)}）：
        <strong>{count === 0 ? "不改登记信息" : `将采用 ${count} 项`}</strong>
        。点开各矿逐项勾选，或
      </span>
      <Button size="small" onClick={() => onTake(everythingTaken(items))}>
        全部采用
      </Button>
      <Button size="small" disabled={count === 0} onClick={() => onTake(nothingTaken)}>
        全部不改
      </Button>
    </div>
  );
}
