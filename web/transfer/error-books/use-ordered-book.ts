import { App } from "antd";
import { useRef, useState } from "react";
import { orderErrorBook } from "#contract/error-books";
import type { Job } from "#contract/jobs";
import { call } from "../../client/call.ts";
import { jobUnderWay, type StartedJob, useStartedJob } from "../../client/use-started-job.ts";
import { useErrorBooks, useNoteOrder, useReadErrorBooks, useSaveBook } from "./use-error-books.ts";

type Mines = "issues" | "all";

interface OrderedBook {
  order: (mines: Mines) => void;
  started: StartedJob;
}

/** Has the workbooks of a large file made in the background and saves them when they are; one under way is found again. */
export function useOrderedBook(stagingId: string): OrderedBook {
  const { message } = App.useApp();
  const wanted = useRef<Mines>("issues");
  const [ordered, setOrdered] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const books = useErrorBooks().filter((book) => book.stagingId === stagingId);
  const readBooks = useReadErrorBooks();
  const note = useNoteOrder(stagingId);
  const save = useSaveBook();
  const onOver = ({ id, state, error }: Job) => {
    setOver(id);
    setOrdered(null);
    note(false);
    readBooks();
    if (state === "done") void save(id);
    else if (state === "failed") void message.error(error ?? "改错工作簿没有生成，请重试。", 8);
    else void message.info("已取消，没有生成改错工作簿。");
  };
  const started = useStartedJob({
    jobId: ordered ?? jobUnderWay(books, over),
    send: () => call(orderErrorBook, { params: { id: stagingId }, body: { mines: wanted.current } }),
    onStarted: (jobId) => {
      setOrdered(jobId);
      note(true);
      readBooks();
    },
    onOver,
  });
  const order = (mines: Mines) => {
    wanted.current = mines;
    void started.start();
  };
  return { order, started };
}
