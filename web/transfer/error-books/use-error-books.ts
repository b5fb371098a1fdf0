import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { downloadErrorBook, type KeptErrorBook, listErrorBooks } from "#contract/error-books";
import { download } from "../../client/download.ts";
import { queryKeyOf, useEndpoint } from "../../client/use-endpoint.ts";
import { severalBooksText } from "./error-book-words.ts";

const none: readonly KeptErrorBook[] = [];

/** The workbooks of errors that the person ordered: those being made, and those that lie ready on the server for a day. */
export function useErrorBooks(): readonly KeptErrorBook[] {
  return useEndpoint(listErrorBooks, {}).data?.items ?? none;
}

/** To be called when one was ordered or has come to an end. */
export function useReadErrorBooks(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: queryKeyOf(listErrorBooks) });
}

const orderedKey = (stagingId: string) => ["ordered-error-book", stagingId];

/** To be told of each order and its end: the list, which a server at work on books answers late, may not know yet. */
export function useNoteOrder(stagingId: string): (isMade: boolean) => void {
  const client = useQueryClient();
  return (isMade) => void client.setQueryData(orderedKey(stagingId), isMade);
}

/** Whether workbooks of that file are being made. */
export function useMakingBook(stagingId: string): boolean {
  const listed = useErrorBooks().some((book) => book.stagingId === stagingId && isInTheMaking(book));
  const ordered = useQuery<boolean>({ queryKey: orderedKey(stagingId), queryFn: skipToken });
  return listed || ordered.data === true;
}

export const isInTheMaking = ({ state }: Pick<KeptErrorBook, "state">): boolean =>
  state === "queued" || state === "running";

/** Fetches what a job has made, and says how several workbooks go back; a refusal is told, too. */
export function useSaveBook(): (jobId: string) => Promise<void> {
  const { message } = App.useApp();
  return async (jobId) => {
    try {
      const headers = await download(downloadErrorBook, { params: { id: jobId } }, "改错工作簿.zip");
      const several = severalBooksText(Number(headers.get("X-Workbooks") ?? 1));
      if (several) void message.info(several, 8);
    } catch (error) {
      void message.error((error as Error).message);
    }
  };
}
