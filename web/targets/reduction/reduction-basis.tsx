import { askedText } from "#gis/schemes/target-words";
import type { Reduction } from "./use-reduction.ts";

interface ReductionBasisProps {
  reduction: Reduction;
  isTargeted: boolean;
}

/** 口径 of the share, and the clause that asks for it. */
export function ReductionBasis({ reduction: { pack, target }, isTargeted }: ReductionBasisProps) {
  return (
    <details className="kj-reduction-basis">
      <summary>
        {isTargeted && target ? `目标 ${askedText(target)}，${target.due} 前；口径和依据` : "口径和依据"}
      </summary>
      <p>
        压减比例＝（基期座数 − 截至日座数 − 无沿革依据座数）÷
        基期座数。在册与矿山列表同一口径：自许可证或首个范围生效之日起，至沿革所记关闭、并入、换证或处置完成之日止，分立不终止原证。
      </p>
      {pack && (
        <p>
          纳入{pack.documentNumber}所及的市、县级发证矿山；
          {isTargeted ? "砂石土类按现登记矿种判断。" : "全部矿种没有目标。"}
        </p>
      )}
      {target?.quote && <blockquote>{target.quote}</blockquote>}
    </details>
  );
}
