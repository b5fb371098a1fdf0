import type { Position } from "geojson";
import { useMemo, useState } from "react";
import type { StagedItem, Staging } from "#contract/transfer";
import { EmptyState } from "../ui/empty-state.tsx";
import { useHeightPx } from "../ui/use-height-px.ts";
import { IssueList } from "./issue-list.tsx";
import { ItemDetail } from "./item-detail.tsx";
import { ItemTable } from "./item-table.tsx";
import { Preview } from "./preview.tsx";
import { ReviewFilters } from "./review-filters.tsx";
import { passes, type ReviewFilter } from "./staged-items.ts";
import { type Taken, withTaken } from "./taken-fields.ts";
import { VanishedMines } from "./vanished-mines.tsx";

interface ReviewProps {
  staging: Staging;
  items: StagedItem[];
  chosen: readonly number[];
  taken: Taken;
  /** 行政区 the file most likely covers */
  region: string | null;
  onChoose: (indexes: number[]) => void;
  onTake: (taken: Taken) => void;
  /** an item was mended: look at the file again */
  onRepaired: () => void;
}

/** The items of a file beside their map: what is wrong, where, and what will be stored. */
export function Review({ staging, items, chosen, taken, region, onChoose, onTake, onRepaired }: ReviewProps) {
  const [filter, setFilter] = useState<ReviewFilter>("all");
  const [shown, setShown] = useState<number | null>(items.length === 1 ? (items[0]?.index ?? null) : null);
  const [at, setAt] = useState<Position | null>(null);
  const listed = useMemo(() => items.filter((item) => passes(filter, item)), [items, filter]);
  const [list, heightPx] = useHeightPx();
  const item = items.find(({ index }) => index === shown) ?? null;
  const show = (index: number) => {
    setShown(index);
    setAt(null);
  };
  return (
    <div className="kj-review">
      <div className="kj-review-list">
        <ReviewFilters stagingId={staging.id} items={items} filter={filter} onChange={setFilter} />
        {staging.issues.length > 0 && <IssueList issues={staging.issues} onLocate={setAt} />}
        {items.length > 0 && (
          <VanishedMines
            stagingId={staging.id}
            region={region}
            reviewTag={staging.reviewTag}
            onLocate={setAt}
          />
        )}
        <div className="kj-review-rows" ref={list}>
          {listed.length === 0 ? (
            <NothingShown isEmpty={items.length === 0} />
          ) : (
            <ItemTable
              items={listed}
              heightPx={heightPx}
              shown={shown}
              chosen={chosen}
              onShow={show}
              onChoose={onChoose}
            />
          )}
        </div>
      </div>
      <div className="kj-review-side">
        <Preview
          stagingId={staging.id}
          reviewTag={staging.reviewTag}
          bounds={staging.bounds}
          items={items}
          shown={item}
          at={at}
          onShow={show}
        />
        {item ? (
          <ItemDetail
            staging={staging}
            item={item}
            taken={taken.get(item.index) ?? []}
            onTake={(fields) => onTake(withTaken(taken, item.index, fields))}
            onLocate={setAt}
            onRepaired={onRepaired}
          />
        ) : (
          <p className="kj-hint kj-review-hint">点列表中的一行，或图上的一块，查看面积、采区和每个问题。</p>
        )}
      </div>
    </div>
  );
}

function NothingShown({ isEmpty }: { isEmpty: boolean }) {
  if (!isEmpty) return <EmptyState title="没有符合筛选的图形" hint="换一个筛选条件，或选“全部”。" />;
  return (
    <EmptyState
      title="文件里没有读出图形"
      hint="请点右上角“换一个文件”。图片、PDF、Word 里的坐标，须先请测量单位导出成坐标文件。"
    />
  );
}
