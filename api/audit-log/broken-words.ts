import { noteText } from "#contract/audit-words";
import type { BrokenLink } from "./chain-link.ts";

const sentences: Record<BrokenLink["kind"], (link: BrokenLink) => string> = {
  entry_altered: ({ seq, entryId }) =>
    `第 ${seq} 次操作中编号 ${entryId} 的记录被改动，内容与写入时的散列不符。`,
  entries_missing: ({ seq }) => `第 ${seq} 次操作的记录条数与写入时不符，有记录被删除或添加。`,
  act_altered: ({ seq }) => `第 ${seq} 次操作的封存值与其内容或前一次操作对不上，链在此处断开。`,
  act_missing: ({ seq }) => `第 ${seq} 次操作不见了，链在此处断开。`,
  entry_loose: ({ entryId }) => `编号 ${entryId} 的记录不属于链上任何一次操作。`,
  note_altered: ({ seq, entryId }) =>
    `第 ${seq} 次操作（编号 ${entryId} 的记录）封存的督查线索已被删除或改动，与封存值不符；日志本身完整。`,
  note_unlogged: ({ note }) =>
    `${note ? noteText(note) : "督查线索"}在日志中没有写入它的记录，不是经本软件写下的；日志本身完整。`,
  anchor: ({ seq }) => `第 ${seq} 次操作与当日写在数据库之外的锚点文件不符，此前的日志被整体改写过。`,
};

/** The first broken link in Chinese. */
export const brokenWords = (link: BrokenLink) => sentences[link.kind](link);
