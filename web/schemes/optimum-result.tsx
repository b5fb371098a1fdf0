import { Alert } from "antd";
import type { FoundOptimum, Optimum } from "#contract/scheme-optima";
import { AdoptBar } from "./adopt-bar.tsx";
import { OptimumFigures } from "./optimum-figures.tsx";
import { costText } from "./optimum-order.ts";
import type { FoundView } from "./optimum-preview.ts";
import type { Pick } from "./optimum-store.ts";
import { looseningText, movedText, priceText, proofOf } from "./optimum-words.ts";
import type { SchemeView } from "./scheme-view.ts";

interface OptimumResultProps {
  optimum: Optimum & { found: FoundOptimum };
  /** the scheme at hand */
  now: SchemeView;
  version: number;
  views: readonly FoundView[];
  pick: Pick;
  onPick: (pick: Pick) => void;
  onChoose: (mineIds: readonly string[]) => void;
}

/** What a search says: the proof, the figures, what wishes cost, and which mines would move; or which demands clash. */
export function OptimumResult({ optimum, now, version, views, pick, onPick, onChoose }: OptimumResultProps) {
  const { found, order, schemeVersion } = optimum;
  const { tone, title, text } = proofOf(found);
  const picked = views.find((one) => one.pick === pick);
  return (
    <>
      <Alert type={tone} showIcon title={title} description={text} />
      {version !== schemeVersion && (
        <Alert
          type="warning"
          showIcon
          title={`求解时方案为第 ${schemeVersion} 版，现为第 ${version} 版：其后的改动没有计入`}
        />
      )}
      <Shortened found={found} now={now} onChoose={onChoose} />
      <Doubts doubts={found.doubts ?? []} />
      {found.conflicts.length > 0 && <Conflicts found={found} onChoose={onChoose} />}
      {views.length > 0 && (
        <>
          <OptimumFigures now={now} found={views} pick={pick} onPick={onPick} />
          <p className="kj-hint">代价：{costText(order.weights)}，相加。</p>
        </>
      )}
      {picked && <AdoptBar picked={picked} />}
      {views.length > 0 && <Prices found={found} now={now} onChoose={onChoose} />}
      {picked && <Moved picked={picked} now={now} onChoose={onChoose} />}
    </>
  );
}

interface PartProps {
  found: FoundOptimum;
  now: SchemeView;
  onChoose: (mineIds: readonly string[]) => void;
}

/** The proof holds of what was weighed: where not all was, it says so. */
function Shortened({ found: { shortened }, now, onChoose }: PartProps) {
  if (shortened.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`有 ${shortened.length} 处相连的矿山太多，没有比较全部合并；最优只对比较过的成立`}
      description={
        <ul className="kj-optimum-lines">
          {shortened.map(({ memberIds, mostMembers }) => (
            <li key={memberIds.join()}>
              <button type="button" className="kj-link" onClick={() => onChoose(memberIds)}>
                {now.nameOf(memberIds[0] ?? "")}等 {memberIds.length} 座
              </button>
              ：只比较了至多 {mostMembers} 座合为一座
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** What is not known of the ground forbids nothing: it is told. */
function Doubts({ doubts }: { doubts: readonly string[] }) {
  if (doubts.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="压占和安全距离有待核实的"
      description={
        <ul className="kj-optimum-lines">
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      }
    />
  );
}

function Conflicts({ found: { conflicts }, onChoose }: Omit<PartProps, "now">) {
  return (
    <ul className="kj-optimum-lines" aria-label="不能同时满足的要求">
      {conflicts.map(({ kind, mineIds, text }) => (
        <li key={`${kind} ${mineIds.join()}`}>
          {mineIds.length > 0 ? (
            <button type="button" className="kj-link" onClick={() => onChoose(mineIds)}>
              {text}
            </button>
          ) : (
            <strong>{text}</strong>
          )}
          <span className="kj-hint">{looseningText(kind)}</span>
        </li>
      ))}
    </ul>
  );
}

function Moved({ picked: { moved }, now, onChoose }: Omit<PartProps, "found"> & { picked: FoundView }) {
  return (
    <>
      <h3 className="kj-optimum-title">
        与当前分组不同的矿山 {moved.length} 座{" "}
        {moved.length > 0 && (
          <button
            type="button"
            className="kj-link"
            onClick={() => onChoose(moved.map(({ mineId }) => mineId))}
          >
            全部定位
          </button>
        )}
      </h3>
      <ul className="kj-optimum-lines" aria-label="与当前分组不同的矿山">
        {moved.map((one) => (
          <li key={one.mineId}>
            <button type="button" className="kj-link" onClick={() => onChoose([one.mineId])}>
              {now.nameOf(one.mineId)}
            </button>
            <span className="kj-hint">{movedText(one, now.nameOf)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 约定的代价: each wish, and what the best scheme would be without it. */
function Prices({ found: { prices }, now, onChoose }: PartProps) {
  if (prices.length === 0) return null;
  return (
    <>
      <h3 className="kj-optimum-title">约定的代价（与不作此约定的最优方案相比）</h3>
      <ul className="kj-optimum-lines" aria-label="约定的代价">
        {prices.map((price) => (
          <li key={`${price.kind} ${price.pair.join()}`}>
            <button type="button" className="kj-link" onClick={() => onChoose(price.pair)}>
              {priceText(price, now.nameOf)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
