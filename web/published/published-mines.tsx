import { Input } from "antd";
import { type UIEvent, useMemo, useState } from "react";
import { listPublishedMines, type PublishedMine } from "#contract/published";
import { useEndpointPages } from "../client/use-endpoint.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { statusWords } from "../ui/mine-words.ts";
import { useDelayed } from "../ui/use-delayed.ts";
import { placeText, termText } from "./published-words.ts";
import "./published.css";

const nearEndPx = 200;
const pauseMs = 300;

/** 公众查询: what is published of the mines, found by any word of it. */
export function PublishedMines() {
  const [words, setWords] = useState("");
  const q = useDelayed(words.trim(), pauseMs);
  const pages = useEndpointPages<PublishedMine>(listPublishedMines, { ...(q && { q }), limit: 100 });
  const mines = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data]);
  const total = pages.data?.pages[0]?.total ?? null;
  const scrolled = ({ currentTarget }: UIEvent<HTMLElement>) => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    const nearEnd = scrollHeight - scrollTop - clientHeight < nearEndPx;
    if (nearEnd && pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
  };
  return (
    <section className="kj-published" aria-label="矿山登记信息公开查询">
      <div className="kj-published-head">
        <Input.Search
          value={words}
          onChange={({ target }) => setWords(target.value)}
          placeholder="矿山名称、许可证号、采矿权人或矿种"
          aria-label="查找矿山"
          allowClear
        />
        <span aria-live="polite">{total !== null && `共 ${total} 座矿山`}</span>
      </div>
      {pages.isPending && <LoadingState />}
      {pages.error && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {total === 0 && <EmptyState title="没有找到矿山" hint="换一个名称、许可证号、采矿权人或矿种再查。" />}
      {mines.length > 0 && (
        <div className="kj-published-lines" onScroll={scrolled}>
          <MineTable mines={mines} />
        </div>
      )}
      <p className="kj-hint">
        面积为登记范围的椭球面积。位置只到约 1
        千米的格网，不能用于划界或定位；需要准确范围请到自然资源局申请查阅。
      </p>
    </section>
  );
}

function MineTable({ mines }: { mines: readonly PublishedMine[] }) {
  return (
    <table className="kj-table">
      <thead>
        <tr>
          <th scope="col">矿山名称</th>
          <th scope="col">采矿权人</th>
          <th scope="col">许可证号</th>
          <th scope="col">矿种</th>
          <th scope="col">状态</th>
          <th scope="col">行政区</th>
          <th scope="col">有效期</th>
          <th scope="col">面积 km²</th>
          <th scope="col">大致位置</th>
        </tr>
      </thead>
      <tbody>
        {mines.map((mine) => (
          <tr key={`${mine.licenceNumber} ${mine.name} ${mine.regionName}`}>
            <td>{mine.name}</td>
            <td>{mine.holder}</td>
            <td>{mine.licenceNumber ?? "—"}</td>
            <td>{mine.mineral}</td>
            <td>{mine.status === null ? "—" : statusWords[mine.status]}</td>
            <td>{mine.regionName}</td>
            <td>{termText(mine)}</td>
            <td className="kj-number">{mine.areaKm2 ?? "—"}</td>
            <td>{placeText(mine)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
