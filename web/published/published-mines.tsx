import { SearchOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useMemo, useState } from "react";
import { listPublishedMines, type PublishedMine } from "#contract/published";
import { useEndpointPages } from "../client/use-endpoint.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { useDelayed } from "../ui/use-delayed.ts";
import { ListEnd } from "./list-end.tsx";
import { PublishedTable } from "./published-table.tsx";
import "./published.css";

const pauseMs = 300;

/** 公众查询: what is published of the mines, found by any word of it. */
export function PublishedMines() {
  const [words, setWords] = useState("");
  const q = useDelayed(words.trim(), pauseMs);
  const pages = useEndpointPages<PublishedMine>(listPublishedMines, { ...(q && { q }), limit: 100 });
  const mines = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data]);
  const total = pages.data?.pages[0]?.total ?? null;
  const isLooking = pages.isPlaceholderData || words.trim() !== q;
  return (
    <section className="kj-published" aria-label="矿山登记信息公开查询">
      <div className="kj-published-head">
        <Input
          value={words}
          onChange={({ target }) => setWords(target.value)}
          prefix={<SearchOutlined aria-hidden />}
          placeholder="矿山名称、许可证号、采矿权人或矿种"
          aria-label="查找矿山"
          allowClear
        />
        <span aria-live="polite">{isLooking ? "正在查找…" : total !== null && `共 ${total} 座矿山`}</span>
      </div>
      {pages.isPending && <LoadingState label="正在读取公开的矿山登记信息…" />}
      {pages.error && mines.length === 0 && (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      )}
      {total === 0 && !isLooking && (
        <EmptyState
          title={q ? `没有找到“${q}”` : "还没有公开的矿山"}
          hint={
            q
              ? "换一个名称、许可证号、采矿权人或矿种再查；名称只写其中几个字也可以。"
              : "登记的矿山公开后在此显示。"
          }
        />
      )}
      {mines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <section className="kj-published-lines" aria-label="矿山列表" aria-busy={isLooking} tabIndex={0}>
          <PublishedTable mines={mines} />
          <ListEnd pages={pages} total={total ?? mines.length} />
        </section>
      )}
      <p className="kj-hint">
        面积为登记范围的椭球面积。位置只到约 1
        千米的格网，不能用于划界或定位；需要准确范围请到自然资源局申请查阅。
      </p>
    </section>
  );
}
