import { getReduction } from "#contract/reduction";
import type { Scheme } from "#contract/schemes";
import { changeText } from "#gis/reduction/change-text";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useMay } from "../shell/person.ts";
import { useAsOf, useShownDay } from "../shell/use-day.ts";

type Base = Pick<Scheme, "regionCode" | "packId" | "asOf">;

/** What the register has become since the scheme was drawn up, by lineage: the figures above are what it plans. */
export function CarriedOut({ scheme: { regionCode, packId, asOf: baseline } }: { scheme: Base }) {
  const may = useMay();
  const asOf = useAsOf();
  const day = useShownDay();
  const query = { region: regionCode, packId, baseline, asOf };
  const isAsked = may("overview.read") && day >= baseline;
  const { data } = useEndpoint(getReduction, isAsked ? { query } : null);
  if (!data) return null;
  const { before, after, proven, ways } = data.target ? data.targeted : data.all;
  return (
    <p
      className="kj-hint"
      title="按沿革统计自方案数据截至日以来的台账变化，不限于本方案；无沿革依据的不计入压减"
    >
      台账已落实（按沿革，{baseline} 至 {data.asOf}）：{data.target ? "砂石土类" : "矿山"} {before} → {after}{" "}
      座，{changeText(proven.percent)}
      {ways.unrecorded > 0 && `，另有 ${ways.unrecorded} 座无沿革依据`}
    </p>
  );
}
