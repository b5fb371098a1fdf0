import type { ReactNode } from "react";
import { rateTotalUse } from "#gis/quota/use-rate";
import { showMines } from "../shell/show-mines.ts";
import { openView } from "./drill.ts";
import { DrillButton } from "./drill-button.tsx";
import { largeMediumTarget } from "./large-medium-target.ts";
import { percentText, wtText } from "./number-text.ts";
import type { Overview } from "./use-overview.ts";

/** The six numbers a leader asks for first; each opens its list. */
export function KpiRow({ overview }: { overview: Overview }) {
  const { asOf, reserveUnknownCount, largeMediumShare } = overview;
  const quota = rateTotalUse(
    overview.counties.map(({ quotaIssuedWt, quotaUsedWt }) => ({
      issuedWt: quotaIssuedWt,
      usedWt: quotaUsedWt,
    })),
  );
  return (
    <dl className="kj-kpis">
      <Kpi name="矿山总数" unit="座" hint="不含关闭、注销" onDrill={() => showMines({ asOf })}>
        {overview.mineCount}
      </Kpi>
      <Kpi
        name="有效采矿权"
        unit="座"
        hint="在许可证有效期内"
        onDrill={() => showMines({ asOf, expired: "false" })}
      >
        {overview.validCount}
      </Kpi>
      <Kpi name="过期" unit="座" hint="许可证已到期" onDrill={() => showMines({ asOf, expired: "true" })}>
        {overview.expiredCount}
      </Kpi>
      <Kpi
        name="大中型比例"
        hint={<TargetHint share={largeMediumShare} />}
        onDrill={() => showMines({ asOf, productionClass: "large_medium" })}
      >
        {percentText(largeMediumShare)}
      </Kpi>
      <Kpi
        name="保有储量"
        unit="万吨"
        hint={<UnknownReserves of={overview.mineCount} count={reserveUnknownCount} asOf={asOf} />}
        onDrill={() => showMines({ asOf, reserve: "known" })}
      >
        {wtText(overview.totalReserveWt)}
      </Kpi>
      <Kpi name="指标执行率" hint={quotaPeriod(asOf)} onDrill={() => openView("quota")}>
        {percentText(quota.rate)}
      </Kpi>
    </dl>
  );
}

interface KpiProps {
  name: string;
  unit?: string;
  hint: ReactNode;
  onDrill: () => void;
  children: ReactNode;
}

function Kpi({ name, unit, hint, onDrill, children }: KpiProps) {
  return (
    <div className="kj-kpi">
      <dt>{name}</dt>
      <dd>
        <DrillButton label={name} onDrill={onDrill}>
          <strong>{children}</strong>
          {unit && <small>{unit}</small>}
        </DrillButton>
        <span className="kj-kpi-hint">{hint}</span>
      </dd>
    </div>
  );
}

function TargetHint({ share }: { share: number | null }) {
  const target = `目标${largeMediumTarget * 100}%`;
  if (share === null) return <>{target}</>;
  const reached = share >= largeMediumTarget;
  return (
    <span className="kj-target" data-reached={reached}>
      {reached ? "✓ 达到" : "△ 未达"}
      {target}
    </span>
  );
}

function UnknownReserves({ count, of, asOf }: { count: number; of: number; asOf: string }) {
  if (of === 0) return <>没有矿山</>;
  if (count === 0) return <>全部矿山均有储量</>;
  return (
    <DrillButton label="储量未知的矿山" onDrill={() => showMines({ asOf, reserve: "unknown" })}>
      {count} 座未知，未计入
    </DrillButton>
  );
}

/** The overview counts quotas of the year up to and with the quarter of its day. */
function quotaPeriod(asOf: string): string {
  const quarter = Math.ceil(Number(asOf.slice(5, 7)) / 3);
  return quarter === 4 ? `${asOf.slice(0, 4)}年全年指标` : `${asOf.slice(0, 4)}年前 ${quarter} 季度指标`;
}
