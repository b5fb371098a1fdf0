import type { Obstacle, ProposalEffect } from "#contract/approvals";
import { effectFields, effectTitle } from "./effect-fields.ts";

interface EffectTableProps {
  effect: ProposalEffect;
  obstacle: Obstacle | null;
}

/** One record before and after, side by side, and what the register holds now where that is something else. */
export function EffectTable({ effect, obstacle }: EffectTableProps) {
  const fields = effectFields(effect, obstacle);
  const hasMovedOn = fields.some(({ now }) => now !== null);
  return (
    <table className="kj-table kj-effect">
      <caption>{effectTitle(effect)}</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">原值</th>
          <th scope="col">申请改为</th>
          {hasMovedOn && <th scope="col">台账现在</th>}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, label, before, after, now }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td>{before || "—"}</td>
            <td className={before === after ? "" : "kj-new-value"}>
              {effect.kind === "delete" ? "删除" : after || "—"}
            </td>
            {hasMovedOn && <td className="kj-moved-on">{now ?? "未变"}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
