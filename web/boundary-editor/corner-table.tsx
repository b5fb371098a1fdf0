import { useMemo } from "react";
import { type CornerRef, sameRef } from "#gis/boundary-editing/corner-ref";
import type { NumberedCorner } from "#gis/boundary-editing/numbered-corners";
import { joinParts } from "#gis/boundary-editing/part-acts";
import { pasteFrom } from "#gis/boundary-editing/pasted-ring";
import { fillHole, removePart, setElevations } from "#gis/boundary-editing/ring-acts";
import { typeCorner } from "#gis/boundary-editing/typed-corner";
import type { GroupBoundary } from "#gis/schemes/group-boundary";
import { CopyButton } from "../ui/copy-button.tsx";
import { VirtualList } from "../ui/virtual-list.tsx";
import { CornerRow } from "./corner-row.tsx";
import { PartHead } from "./part-head.tsx";
import { cornerKey, cornerText, heightPxOf, type TableRow, tableRows } from "./table-rows.ts";
import type { ActOn } from "./use-boundary-editor.ts";
import { ZoneSelect } from "./zone-select.tsx";

interface CornerTableProps {
  boundary: GroupBoundary;
  corners: readonly NumberedCorner[];
  zone: number;
  zones: readonly number[];
  selected: readonly CornerRef[];
  /** does it, or says why not; tells whether it was done; null: it is only read */
  act: ActOn | null;
  /** `isLed`: the map goes there */
  onChoose: (corner: NumberedCorner, how: { isAdding: boolean; isLed: boolean }) => void;
}

/** 拐点坐标表: what is typed moves the map's corner, what is dragged there is written here. */
export function CornerTable(props: CornerTableProps) {
  const { boundary, corners, zone, zones, selected } = props;
  const last = selected.at(-1);
  const rows = useMemo(() => tableRows(boundary, corners), [boundary, corners]);
  return (
    <>
      <div className="kj-boundary-part-line">
        <strong>拐点坐标</strong>
        <ZoneSelect {...{ zone, zones }} />
        <CopyButton text={cornerText(corners)} label="复制拐点坐标" />
      </div>
      <div className="kj-corner kj-corner-head">
        <span>点号</span>
        <span>X（北，米）</span>
        <span>Y（东，米，{zone} 带）</span>
      </div>
      <VirtualList
        label="拐点坐标表"
        rows={rows}
        keyOf={({ key }) => key}
        heightPxOf={heightPxOf}
        shown={last ? cornerKey(last) : null}
        render={(row) => <Row row={row} {...props} />}
      />
    </>
  );
}

function Row({ row, ...props }: CornerTableProps & { row: TableRow }) {
  const { boundary, act } = props;
  if (row.kind === "corner") return <Corner corner={row.corner} {...props} />;
  if (row.kind === "hole")
    return (
      <div className="kj-boundary-hole">
        <span>
          采区 {row.part + 1} 空洞 {row.number}（扣除）
        </span>
        {act && (
          <button
            type="button"
            className="kj-link"
            aria-label={`填上采区 ${row.part + 1} 的空洞 ${row.number}`}
            onClick={() => act((now) => fillHole(now, row))}
          >
            填上
          </button>
        )}
      </div>
    );
  const part = boundary.parts[row.part];
  return part ? (
    <PartHead
      number={row.part + 1}
      part={part}
      isOneOfMany={boundary.parts.length > 1}
      acts={
        act && {
          onSet: (said) => act((now) => setElevations(now, row.part, said)),
          onJoin: () => act((now) => joinParts(now, row.part - 1, row.part)),
          onRemove: () => act((now) => removePart(now, row.part)),
        }
      }
    />
  ) : null;
}

function Corner({ corner, selected, zone, act, onChoose }: CornerTableProps & { corner: NumberedCorner }) {
  const { ref } = corner;
  const at = selected.findIndex((one) => sameRef(one, ref)) + 1;
  return (
    <CornerRow
      corner={corner}
      chosen={at === 1 || at === 2 ? at : 0}
      onChoose={(isAdding) => onChoose(corner, { isAdding, isLed: true })}
      onFocus={() => onChoose(corner, { isAdding: false, isLed: false })}
      acts={
        act && {
          onType: (typed) => act((now) => typeCorner(now, ref, typed, zone)),
          onPaste: (block) => act((now) => pasteFrom(now, ref, block, zone)),
        }
      }
    />
  );
}
