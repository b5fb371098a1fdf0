import { setWish } from "#gis/schemes/arrangement-acts";
import { useSchemeEdit } from "./edit-context.ts";
import type { SchemeView } from "./scheme-view.ts";

/** Pairs that must, or must not, be in one group. */
export function WishList({ view: { arrangement, nameOf } }: { view: SchemeView }) {
  const edit = useSchemeEdit();
  const wishes = [
    ...arrangement.together.map((pair) => ({ pair, words: "须同组" })),
    ...arrangement.apart.map((pair) => ({ pair, words: "不得同组" })),
  ];
  if (wishes.length === 0)
    return <p className="kj-hint">还没有约定。勾选两座矿山，用“约定…”设定须同组或不得同组。</p>;
  return (
    <ul className="kj-scheme-wishes" aria-label="约定">
      {wishes.map(({ pair, words }) => (
        <li key={pair.join()}>
          {pair.map(nameOf).join("与")} <strong>{words}</strong>
          {edit && (
            <button
              type="button"
              className="kj-link"
              aria-label={`取消${pair.map(nameOf).join("与")}的约定`}
              onClick={() => edit.act(setWish(edit.now, pair, null))}
            >
              取消
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
