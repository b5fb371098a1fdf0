import { Alert, App, Modal } from "antd";
import { useCallback, useState } from "react";
import { ErrorState } from "../ui/error-state.tsx";
import { lostText } from "./columns/column-words.ts";
import { DropZone } from "./drop-zone.tsx";
import { KeptBooks } from "./error-books/kept-books.tsx";
import { useMakingBook } from "./error-books/use-error-books.ts";
import { StagedView, type Work } from "./staged-view.tsx";
import { ReadingState } from "./upload/reading-state.tsx";
import { UnfinishedUpload } from "./upload/unfinished-upload.tsx";
import { useStaging } from "./use-staging.ts";
import "./transfer.css";
import "./upload/upload.css";

interface ImportDialogProps {
  open: boolean;
  onClose: () => void;
}

/** 导入: a coordinate file is read, reviewed and committed. */
export function ImportDialog({ open, onClose }: ImportDialogProps) {
  const reading = useStaging();
  const [work, setWork] = useState<Work>("review");
  const { modal } = App.useApp();
  const { staging, busy } = reading;
  const makingBook = useMakingBook(staging?.id ?? "");
  const wide = staging !== null && work !== "done";
  const leave = useCallback(
    (then: () => void) => {
      const question = staging && (work === "review" && makingBook ? bookQuestion : questions[work]);
      if (question) modal.confirm({ ...question, ...asking, onOk: then });
      else then();
    },
    [modal, staging, work, makingBook],
  );
  const other = () => {
    setWork("review");
    void (work === "done" || makingBook ? reading.startAgain() : reading.drop());
  };
  const close = () => {
    if (busy) reading.pause();
    // a book is made of what is staged: that has to stay
    if (staging && work === "review") void (makingBook ? reading.startAgain() : reading.drop());
    onClose();
  };
  return (
    <Modal
      title="导入坐标文件"
      open={open}
      onCancel={() => leave(close)}
      footer={null}
      mask={{ closable: false }}
      width={wide ? "min(1320px, 97vw)" : 640}
      centered
      destroyOnHidden
      className={wide ? "kj-import kj-import-wide" : "kj-import"}
    >
      {reading.error && <ErrorState error={reading.error} />}
      {busy && <ReadingState file={busy} look={reading.look} step={reading.step} onCancel={reading.cancel} />}
      {!busy && !staging && <UnfinishedUpload onFile={(file) => void reading.take(file)} />}
      {!busy && !staging && <KeptBooks />}
      {!busy && !staging && <DropZone onFile={(file) => void reading.take(file)} />}
      {!busy && work === "review" && reading.lost.length > 0 && (
        <Alert type="warning" showIcon closable title={lostText(reading.lost)} />
      )}
      {!busy && staging && (
        <StagedView
          key={staging.id}
          staging={staging}
          answers={reading.answers}
          onAnswer={reading.answer}
          onOther={() => (work === "done" ? other() : leave(other))}
          onClose={close}
          onReview={() => void reading.review()}
          onWork={setWork}
        />
      )}
    </Modal>
  );
}

/** Enter must not throw work away. */
const asking = { cancelText: "返回", autoFocusButton: "cancel" } as const;

const bookQuestion = {
  title: "改错工作簿还在生成",
  content:
    "离开后在后台继续生成，完成后在“导入坐标文件”窗口中下载。文件还没有入库，再导入时需要重新选择文件。",
  okText: "离开",
};
const questions: Record<Work, { title: string; content: string; okText: string } | null> = {
  review: {
    title: "放弃这次导入？",
    content: "文件已识别但还没有入库。放弃后需要重新选择文件。",
    okText: "放弃",
  },
  running: {
    title: "导入还在进行",
    content: "关闭窗口后导入会在后台继续，完成后刷新页面即可看到。",
    okText: "关闭窗口",
  },
  done: null,
};
