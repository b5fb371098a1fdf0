import { Button } from "antd";
import { useEffect, useState } from "react";
import type { KeptErrorBook } from "#contract/error-books";
import { isOver, useJob } from "../../client/use-job.ts";
import { JobProgress } from "../../ui/job-progress.tsx";
import { keptBookText, listedText } from "./error-book-words.ts";
import { isInTheMaking, useErrorBooks, useReadErrorBooks, useSaveBook } from "./use-error-books.ts";
import "./error-books.css";

/** Workbooks of errors that were ordered before the page was reloaded or its window closed: how far they are, and those to be fetched. */
export function KeptBooks() {
  const books = useErrorBooks();
  if (books.length === 0) return null;
  return (
    <ul className="kj-kept-books" aria-label="在后台生成的改错工作簿">
      {books.map((book) => (
        <li key={book.jobId}>{isInTheMaking(book) ? <Making book={book} /> : <Ready book={book} />}</li>
      ))}
    </ul>
  );
}

function Making({ book }: { book: KeptErrorBook }) {
  const job = useJob(book.jobId);
  const readBooks = useReadErrorBooks();
  const over = job !== null && isOver(job);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has come to its end
  useEffect(() => {
    if (over) readBooks();
  }, [over]);
  return <JobProgress title={`正在生成改错工作簿　${book.sourceName}`} job={job} />;
}

function Ready({ book }: { book: KeptErrorBook }) {
  const save = useSaveBook();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    await save(book.jobId);
    setBusy(false);
  };
  return (
    <div className="kj-kept-book">
      <div>
        <strong>改错工作簿　{book.sourceName}</strong>
        <span className="kj-hint">
          {listedText(book.mines)}，{keptBookText(book)}
        </span>
      </div>
      <Button size="small" loading={busy} onClick={() => void take()}>
        下载
      </Button>
    </div>
  );
}
