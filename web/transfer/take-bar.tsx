import { Button, Checkbox } from "antd";
import type { ItemFilter } from "#contract/staging-review";
import type { TakenField } from "#contract/transfer";
import { withStep } from "./review-rule.ts";
import type { ReviewChoice, Weight } from "./use-review.ts";
import "./register-changes.css";

interface TakeBarProps {
  weight: Weight;
  /** what the list is narrowed to: the ticks speak of that */
  filter: ItemFilter;
  choice: Pick<ReviewChoice, "setTaken">;
}

/** How many of the chosen mines are registered otherwise than the file says, and what of it is taken: field by field, or all. */
export function TakeBar({ weight, filter, choice }: TakeBarProps) {
  const { differing, taken, within } = weight;
  if (differing === 0) return null;
  const narrowed = Object.keys(filter).length > 0;
  const take = (yes: boolean, fields?: TakenField[]) =>
    choice.setTaken((rule) => withStep(rule, { yes, filter, ...(fields && { fields }) }));
  const takenWithin = within.differences.reduce((sum, one) => sum + one.taken, 0);
  const countWithin = within.differences.reduce((sum, one) => sum + one.count, 0);
  return (
    <fieldset className="kj-take-bar">
      <legend className="kj-visually-hidden">采用文件中的登记信息</legend>
      <span role="status">
        所选中有 {differing} 座已登记矿山的登记信息与文件不同：
        <strong>{taken === 0 ? "不改登记信息" : `将采用 ${taken} 项`}</strong>。
      </span>
      <span>{narrowed ? "对当前筛选出的采用：" : "采用："}</span>
      {within.differences.map(({ field, label, count, taken: of }) => (
        <Checkbox
          key={field}
          checked={of === count}
          indeterminate={of > 0 && of < count}
          onChange={({ target }) => take(target.checked, [field])}
        >
          {label} {of}/{count}
        </Checkbox>
      ))}
      {within.differences.length === 0 && <span className="kj-hint">没有不同的登记信息</span>}
      <Button size="small" disabled={takenWithin === countWithin} onClick={() => take(true)}>
        全部采用
      </Button>
      <Button size="small" disabled={takenWithin === 0} onClick={() => take(false)}>
        全部不改
      </Button>
    </fieldset>
  );
}
