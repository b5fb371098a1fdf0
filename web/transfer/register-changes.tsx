import { Checkbox } from "antd";
import type { StagedItem } from "#contract/transfer";
import { type Rule, saysYes, withStep } from "./review-rule.ts";
import { factsOf } from "./staged-items.ts";
import "./register-changes.css";

interface RegisterChangesProps {
  item: StagedItem;
  taken: Rule;
  onTake: (taken: Rule) => void;
}

/** What a known mine would become: boundary and stated area follow the file, everything else only where it is ticked. */
export function RegisterChanges({ item, taken, onTake }: RegisterChangesProps) {
  if (!item.match || !item.usable) return null;
  const { name, licensedArea, differences, sameBoundary } = item.match;
  const facts = factsOf(item);
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
            <td>{licensedArea.label}</td>
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
                checked={saysYes(taken, facts, field)}
                onChange={({ target }) =>
                  onTake(withStep(taken, { yes: target.checked, fields: [field], items: [item.index] }))
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
