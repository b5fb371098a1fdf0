import { EditOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import { useState } from "react";
import { type InspectionNote, listInspectionNotes, removeInspectionNote } from "#contract/inspection";
import { call } from "../client/call.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useWrite } from "../client/use-write.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { SureButton } from "../ui/sure-button.tsx";
import { NoteForm } from "./note-form.tsx";
import { NoteHistory } from "./note-history.tsx";
import { concernsWords, handlingWords, sourceWords, writtenWords } from "./note-words.ts";
import "./inspection.css";

/** 督查: what discipline inspection keeps of a mine about 责任人 and 保护伞, shown to that role alone. */
export function InspectionTab({ mineId }: { mineId: string }) {
  const reply = useEndpoint(listInspectionNotes, { query: { mineId, limit: 1000 } });
  const [adding, setAdding] = useState(false);
  if (reply.error) return <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />;
  if (reply.isPending) return <LoadingState label="正在读取督查线索…" />;
  const notes = reply.data.items.toSorted((a, b) => Number(a.removed) - Number(b.removed));
  return (
    <>
      <p className="kj-hint kj-note-secret">
        仅纪检监察人员可见可改；审计日志只记何人何时改过和封存值，不记内容。请勿截图外传。
      </p>
      {notes.length === 0 && !adding && (
        <EmptyState title="没有督查线索" hint="登记该矿山所涉责任人、保护伞的问题线索及处置方式。" />
      )}
      <ul className="kj-notes" aria-label="督查线索">
        {notes.map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ul>
      {adding ? (
        <NoteForm mineId={mineId} note={null} onDone={() => setAdding(false)} />
      ) : (
        <Button block type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          登记督查线索
        </Button>
      )}
    </>
  );
}

function Note({ note }: { note: InspectionNote }) {
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <li>
        <NoteForm mineId={note.mineId} note={note} onDone={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li>
      <header>
        <Tag color={note.concerns === "protector" ? "#a51b1b" : "default"}>
          {concernsWords[note.concerns]}
        </Tag>
        <strong>{note.removed ? "已撤销" : handlingWords[note.handling]}</strong>
        <small>
          {sourceWords[note.source]} · 收到 {note.receivedOn}
        </small>
      </header>
      <p className={note.removed ? "kj-note-words kj-note-removed" : "kj-note-words"}>{note.words}</p>
      <NoteFoot note={note} onEdit={() => setEditing(true)} />
    </li>
  );
}

function NoteFoot({ note, onEdit }: { note: InspectionNote; onEdit: () => void }) {
  const { write, saving, error } = useWrite();
  const [isOpen, setIsOpen] = useState(false);
  const withdraw = () =>
    write(() => call(removeInspectionNote, { params: { id: note.id }, ifMatch: note.version }));
  return (
    <>
      <footer>
        <small>
          {writtenWords(note.writtenAt)} {note.writtenBy}
        </small>
        <Button size="small" type="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          历次修改（{note.version}）
        </Button>
        {!note.removed && (
          <>
            <Button
              size="small"
              type="link"
              icon={<EditOutlined aria-hidden />}
              disabled={saving}
              onClick={onEdit}
            >
              修改
            </Button>
            <SureButton
              label="撤销"
              question="撤销这条线索？"
              consequence="仅限误登记。撤销后不能再改，各次内容仍留存备查，操作留痕。"
              disabled={saving}
              onSure={() => void withdraw()}
            />
          </>
        )}
      </footer>
      {error && <ErrorState error={error} />}
      {isOpen && <NoteHistory id={note.id} />}
    </>
  );
}
