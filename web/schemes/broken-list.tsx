import { EmptyState } from "../ui/empty-state.tsx";
import { VirtualList } from "../ui/virtual-list.tsx";
import type { SchemeView } from "./scheme-view.ts";

interface BrokenListProps {
  view: SchemeView;
  onChoose: (mineIds: readonly string[]) => void;
}

type Row = SchemeView["state"]["broken"][number] & { key: string };
/** of Chinese characters; letters and digits are about half as wide */
const charactersPerLine = 26;
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one < "\u0080" ? 0.55 : 1), 0);
const heightPxOf = ({ text }: Row) => 14 + 19 * Math.min(5, Math.ceil(widthOf(text) / charactersPerLine));

/** 未满足的要求: every demand that the scheme does not keep yet, and the mines it is about. */
export function BrokenList({ view, onChoose }: BrokenListProps) {
  const rows = view.state.broken.map((rule, at): Row => ({ ...rule, key: `${at} ${rule.kind}` }));
  if (rows.length === 0)
    return (
      <EmptyState
        title="各项要求都已满足"
        hint="要求取自政策包、对方案的要求和约定；待核实的事实仍须核实。"
      />
    );
  return (
    <VirtualList
      label="未满足的要求"
      rows={rows}
      keyOf={({ key }) => key}
      heightPxOf={heightPxOf}
      render={({ text, mineIds }) =>
        mineIds.length > 0 ? (
          <button type="button" className="kj-scheme-broken" title={text} onClick={() => onChoose(mineIds)}>
            <span>{text}</span>
          </button>
        ) : (
          <p className="kj-scheme-broken" title={text}>
            <span>{text}</span>
          </p>
        )
      }
    />
  );
}
