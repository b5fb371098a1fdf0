import type { Position } from "geojson";
import { useState } from "react";
import type { ItemFilter } from "#contract/staging-review";
import { getStagedItem, type StagedItem, type Staging } from "#contract/transfer";
import { useEndpoint } from "../client/use-endpoint.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { useHeightPx } from "../ui/use-height-px.ts";
import { IssueList } from "./issue-list.tsx";
import { ItemDetail } from "./item-detail.tsx";
import { ItemTable } from "./item-table.tsx";
import { Preview } from "./preview.tsx";
import { ReviewFilters } from "./review-filters.tsx";
import { withStep } from "./review-rule.ts";
import { firstSort, type Overview, type ReviewChoice, useReviewRows } from "./use-review.ts";
import { VanishedMines } from "./vanished-mines.tsx";

interface ReviewProps {
  staging: Staging;
  overview: Overview;
  filter: ItemFilter;
  choice: ReviewChoice;
  /** 行政区 the file most likely covers */
  region: string | null;
  onFilter: (filter: ItemFilter) => void;
  /** an item was mended: look at the file again */
  onRepaired: () => void;
}

/** The items of a file beside their map: what is wrong, where, and what will be stored. */
export function Review(props: ReviewProps) {
  const { staging, overview, choice, onRepaired } = props;
  const [shown, setShown] = useState<number | null>(staging.itemCount === 1 ? 0 : null);
  const [at, setAt] = useState<Position | null>(null);
  const item = useShownItem(staging.id, shown);
  const show = (index: number) => {
    setShown(index);
    setAt(null);
  };
  const repaired = ({ index, usable }: StagedItem) => {
    // what becomes usable by a repair waits to be ticked
    if (!usable) choice.setChosen((chosen) => withStep(chosen, { yes: false, items: [index] }));
    onRepaired();
  };
  return (
    <div className="kj-review">
      <ReviewList {...props} shown={shown} onShow={show} onLocate={setAt} />
      <div className="kj-review-side">
        <Preview
          stagingId={staging.id}
          reviewTag={staging.reviewTag}
          bounds={staging.bounds}
          doubted={overview.doubted}
          shown={item}
          at={at}
          onShow={show}
        />
        {item ? (
          <ItemDetail
            staging={staging}
            item={item}
            taken={choice.taken}
            onTake={choice.setTaken}
            onLocate={setAt}
            onRepaired={() => repaired(item)}
          />
        ) : (
          <p className="kj-hint kj-review-hint">点列表中的一行，或图上的一块，查看面积、采区和每个问题。</p>
        )}
      </div>
    </div>
  );
}

/** The item looked at; null until it was read. */
function useShownItem(id: string, index: number | null): StagedItem | null {
  const { data } = useEndpoint(getStagedItem, index === null ? null : { params: { id, index } }, {
    staleTimeMs: Number.POSITIVE_INFINITY,
    keepPrevious: true,
  });
  return data?.index === index ? data : null;
}

interface ReviewListProps extends ReviewProps {
  shown: number | null;
  onShow: (index: number) => void;
  onLocate: (at: Position) => void;
}

function ReviewList(props: ReviewListProps) {
  const { staging, overview, filter, choice, region, shown, onFilter, onShow, onLocate } = props;
  const [sort, setSort] = useState(firstSort);
  const { pages, rows, total } = useReviewRows(staging.id, filter, sort);
  const [list, heightPx] = useHeightPx();
  return (
    <div className="kj-review-list">
      <ReviewFilters
        stagingId={staging.id}
        overview={overview}
        filter={filter}
        total={pages.isPlaceholderData ? null : total}
        onChange={onFilter}
      />
      {staging.issues.length > 0 && <IssueList issues={staging.issues} onLocate={onLocate} />}
      {staging.itemCount > 0 && (
        <VanishedMines
          stagingId={staging.id}
          region={region}
          reviewTag={staging.reviewTag}
          onLocate={onLocate}
        />
      )}
      <div className="kj-review-rows" ref={list}>
        {pages.error && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.isPending && <LoadingState label="正在读取图形…" />}
        {total === 0 && <NothingShown isEmpty={staging.itemCount === 0} />}
        {rows.length > 0 && (
          <ItemTable
            rows={rows}
            pages={pages}
            heightPx={heightPx}
            shown={shown}
            declared={overview.declared}
            sort={sort}
            chosen={choice.chosen}
            filter={filter}
            within={choice.weight?.within ?? null}
            onShow={onShow}
            onSort={setSort}
            onChoose={(index, yes) => choice.setChosen((chosen) => withStep(chosen, { yes, items: [index] }))}
            onChooseAll={(yes) => choice.setChosen((chosen) => withStep(chosen, { yes, filter }))}
          />
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
