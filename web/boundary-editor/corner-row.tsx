import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useState } from "react";
import type { NumberedCorner } from "#gis/boundary-editing/numbered-corners";
import type { PlaneText } from "#gis/boundary-editing/plane-place";

interface CornerRowProps {
  corner: NumberedCorner;
  /** chosen first or second, or not */
  chosen: 0 | 1 | 2;
  onChoose: (isAdding: boolean) => void;
  onFocus: () => void;
  /** null: it is only read */
  acts: RowActs | null;
}

interface RowActs {
  /** tells whether it could be done */
  onType: (typed: PlaneText) => boolean;
  onPaste: (block: string) => void;
}

type Typed = Partial<PlaneText>;

/** One corner: its number leads to it on the map, its two numbers are typed over by who may. */
export function CornerRow({ corner, chosen, onChoose, onFocus, acts }: CornerRowProps) {
  const { name } = corner;
  return (
    <div className="kj-corner" data-chosen={chosen === 0 ? undefined : chosen}>
      <button
        type="button"
        className="kj-link"
        aria-label={`定位 ${name}`}
        aria-pressed={chosen > 0}
        onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
      >
        {name}
      </button>
      {acts ? (
        <TypedPlace corner={corner} onFocus={onFocus} {...acts} />
      ) : (
        <>
          <span className="kj-number">{corner.x}</span>
          <span className="kj-number">{corner.y}</span>
        </>
      )}
    </div>
  );
}

function TypedPlace({
  corner,
  onFocus,
  onType,
  onPaste,
}: Pick<CornerRowProps, "corner" | "onFocus"> & RowActs) {
  const [typed, setTyped] = useState<Typed>({});
  const { name, x, y } = corner;
  const commit = () => {
    const isTyped = typed.x !== undefined || typed.y !== undefined;
    if (isTyped && onType({ x: typed.x ?? x, y: typed.y ?? y })) setTyped({});
  };
  // both numbers of a row are one act: going from one to the other does nothing yet
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const isBeside = relatedTarget instanceof HTMLInputElement;
    if (!isBeside || relatedTarget.parentElement !== currentTarget.parentElement) commit();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    if (event.key === "Escape") setTyped({});
  };
  const paste = (event: ClipboardEvent) => {
    const block = event.clipboardData.getData("text");
    if (!/[\t\n]/.test(block.trim())) return;
    event.preventDefault();
    setTyped({});
    onPaste(block);
  };
  return (
    <>
      {(["x", "y"] as const).map((axis) => (
        <input
          key={axis}
          inputMode="decimal"
          aria-label={`${name} ${axis === "x" ? "X（北）" : "Y（东）"}`}
          value={typed[axis] ?? corner[axis]}
          data-typed={typed[axis] === undefined ? undefined : true}
          onChange={({ target }) => setTyped({ ...typed, [axis]: target.value })}
          onFocus={onFocus}
          onBlur={leave}
          onKeyDown={press}
          onPaste={paste}
        />
      ))}
    </>
  );
}
