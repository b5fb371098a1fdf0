import { useState } from "react";
import { bandText } from "#gis/boundary-editing/boundary-change";
import { partAreaM2 } from "#gis/boundary-editing/ring-acts";
import { areaKm2Text } from "#gis/measure/area-text";
import type { BoundaryPart } from "#gis/schemes/group-boundary";

type Elevations = Pick<BoundaryPart, "topM" | "bottomM">;

interface PartHeadProps {
  number: number;
  part: BoundaryPart;
  /** there are others: it may be joined to the first one, or taken away */
  isOneOfMany: boolean;
  /** null: it is only read */
  acts: PartActs | null;
}

interface PartActs {
  onSet: (said: Partial<Elevations>) => boolean;
  onJoin: () => void;
  onRemove: () => void;
}

/** Head of a 采区 in the table: its area and from which elevation down to which it is mined. */
export function PartHead({ number, part, isOneOfMany, acts }: PartHeadProps) {
  return (
    <div className="kj-boundary-part">
      <div className="kj-boundary-part-line">
        <strong>采区 {number}</strong>
        <span className="kj-boundary-part-area">{areaKm2Text(partAreaM2(part))} km²</span>
        {acts && isOneOfMany && (
          <>
            {number > 1 && (
              <button
                type="button"
                className="kj-link"
                aria-label={`采区 ${number} 并入上一采区`}
                onClick={acts.onJoin}
              >
                并入上一采区
              </button>
            )}
            <button
              type="button"
              className="kj-link"
              aria-label={`删去采区 ${number}`}
              onClick={acts.onRemove}
            >
              删去
            </button>
          </>
        )}
      </div>
      <div className="kj-boundary-part-line">
        开采标高
        {acts ? (
          <>
            <ElevationField
              label={`采区 ${number} 上限标高`}
              value={part.topM}
              onSet={(topM) => acts.onSet({ topM })}
            />
            至
            <ElevationField
              label={`采区 ${number} 下限标高`}
              value={part.bottomM}
              onSet={(bottomM) => acts.onSet({ bottomM })}
            />
            米
          </>
        ) : (
          <span>{bandText(part)}</span>
        )}
      </div>
    </div>
  );
}

interface ElevationFieldProps {
  label: string;
  value: string | null;
  onSet: (value: string | null) => boolean;
}

function ElevationField({ label, value, onSet }: ElevationFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    const said = typed.normalize("NFKC").replace("−", "-").trim();
    if (onSet(said === "" ? null : said)) setTyped(null);
  };
  return (
    <input
      inputMode="decimal"
      aria-label={label}
      placeholder="未填"
      value={typed ?? value ?? ""}
      data-typed={typed === null ? undefined : true}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === "Enter") commit();
        if (key === "Escape") setTyped(null);
      }}
    />
  );
}
