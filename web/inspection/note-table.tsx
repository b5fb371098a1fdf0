import { Button, Modal, type TableColumnsType } from "antd";
import { useMemo, useState } from "react";
import { type InspectionNote, listInspectionNotes } from "#contract/inspection";
import { useEndpointPages } from "../client/use-endpoint.ts";
import { DockTab } from "../shell/dock-tab.tsx";
import { DockTable } from "../shell/dock-table.tsx";
import { useWorkbench } from "../shell/workbench-store.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { NoteHistory } from "./note-history.tsx";
import { concernsWords, handlingWords, sourceWords } from "./note-words.ts";
import "./inspection.css";

const pageSize = 500;

/** 督查线索 of the region, the latest first, those too whose mine has left the register since. */
export function NoteTable() {
  const { region, selectedMineId, openDossier } = useWorkbench();
  const query = { region: region ?? undefined, limit: pageSize };
  const pages = useEndpointPages<InspectionNote>(listInspectionNotes, query);
  const notes = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data]);
  const [orphan, setOrphan] = useState<InspectionNote | null>(null);
  const choose = (note: InspectionNote) => (note.mineGone ? setOrphan(note) : openDossier(note.mineId));
  return (
    <DockTab
      id="inspection-notes"
      label="督查线索"
      order={20}
      tools={<Tools pages={pages} shown={notes.length} total={pages.data?.pages[0]?.total ?? null} />}
    >
      {pages.error ? (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      ) : (
        <DockTable
          columns={columns}
          rows={notes}
          idOf={({ id }) => id}
          widthPx={960}
          chosenId={notes.find(({ mineId }) => mineId === selectedMineId)?.id ?? null}
          onChoose={choose}
        />
      )}
      <Modal
        title={orphan && `${orphan.mineName}（已不在台账中）的线索`}
        open={orphan !== null}
        footer={null}
        destroyOnHidden
        onCancel={() => setOrphan(null)}
      >
        {orphan && <NoteHistory id={orphan.id} />}
      </Modal>
    </DockTab>
  );
}

interface ToolsProps {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  shown: number;
  total: number | null;
}

function Tools({ pages, shown, total }: ToolsProps) {
  return (
    <>
      {pages.hasNextPage && (
        <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          已列 {shown} 条，再列 {pageSize} 条
        </Button>
      )}
      <span className="kj-dock-total">{total !== null && `共 ${total} 条`}</span>
    </>
  );
}

const columns: TableColumnsType<InspectionNote> = [
  {
    title: "矿山名称",
    width: 220,
    fixed: "left",
    render: (_, { mineName, mineGone }) => (mineGone ? `${mineName}（已不在台账中）` : mineName),
  },
  { title: "所涉", width: 70, render: (_, { concerns }) => concernsWords[concerns] },
  { title: "来源", width: 110, render: (_, { source }) => sourceWords[source] },
  { title: "收到日期", dataIndex: "receivedOn", width: 100 },
  {
    title: "处置方式",
    width: 110,
    render: (_, { handling, removed }) => (removed ? "已撤销" : handlingWords[handling]),
  },
  { title: "线索内容", dataIndex: "words", ellipsis: true },
  { title: "登记人", dataIndex: "writtenBy", width: 90 },
];
