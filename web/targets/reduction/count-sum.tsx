import { changeText } from "#gis/reduction/change-text";
import { arrivals, departures, type MoveWay } from "#gis/reduction/mine-move";
import { moveWords } from "#gis/reduction/move-words";
import { DrillButton } from "../drill-button.tsx";
import { useReductionFilter } from "./reduction-filter.ts";
import { StandingMark } from "./standing-mark.tsx";
import type { Reduction, ReductionCount } from "./use-reduction.ts";

interface CountSumProps {
  count: ReductionCount;
  days: Pick<Reduction, "baseline" | "asOf" | "target">;
}

/** The share in one line, and below it the sum that gives it: each part opens its mines. */
export function CountSum({ count, days }: CountSumProps) {
  const { before, after, ways, proven, registered } = count;
  return (
    <>
      <p className="kj-reduction-share" role="status">
        <strong>{changeText(proven.percent)}</strong>
        <StandingMark standing={proven.standing} />
        <span>{fewerText(proven.fewer)}</span>
      </p>
      {ways.unrecorded > 0 && (
        <p className="kj-reduction-unrecorded">
          另有 {ways.unrecorded} 座已终止而没有沿革记录，未计入；补登沿革后为 {changeText(registered.percent)}
          <StandingMark standing={registered.standing} />
        </p>
      )}
      {ways.unexplained > 0 && (
        <p className="kj-reduction-unrecorded">
          {ways.unexplained}{" "}
          座新增只有许可证起始日，没有新立或沿革记录，可能是延续换证；现按新增计，请核对名单。
        </p>
      )}
      <table className="kj-reduction-sum">
        <caption className="kj-visually-hidden">矿山数的变化</caption>
        <tbody>
          <SumRow sign="" label={`${days.baseline} 在册`}>
            {before}
          </SumRow>
          {departures.map((way) => (
            <WayRow key={way} sign="−" way={way} count={ways[way]} />
          ))}
          {arrivals.map((way) => (
            <WayRow key={way} sign="＋" way={way} count={ways[way]} />
          ))}
          <SumRow sign="＝" label={`${days.asOf} 在册`}>
            {after}
          </SumRow>
        </tbody>
      </table>
    </>
  );
}

function fewerText(fewer: number): string {
  if (fewer === 0) return "座数未变";
  return fewer > 0 ? `按沿革减少 ${fewer} 座` : `增加 ${-fewer} 座`;
}

interface SumRowProps {
  sign: string;
  label: string;
  children: React.ReactNode;
}

function SumRow({ sign, label, children }: SumRowProps) {
  return (
    <tr data-total={sign !== "−" && sign !== "＋"}>
      <td>{sign}</td>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  );
}

function WayRow({ sign, way, count }: { sign: string; way: MoveWay; count: number }) {
  const drill = useReductionFilter((filter) => filter.drill);
  return (
    <SumRow sign={sign} label={moveWords[way]}>
      <DrillButton label={moveWords[way]} onDrill={() => drill({ way })}>
        {count}
      </DrillButton>
    </SumRow>
  );
}
