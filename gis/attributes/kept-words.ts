import type { ItemFields, NotTaken } from "./item-fields.ts";

/** Characters of a mine's note that are left to what was not taken; the rest names the batch. */
export const longestNote = 1880;

/** Numbers and texts of the source that are not registered as they stood, in the words of a new mine's note, however many. */
export function keptWords({ otherNumber, notTaken }: Pick<ItemFields, "otherNumber" | "notTaken">): string {
  const number = otherNumber === null ? [] : [`原文编号 ${otherNumber}`];
  return [...number, ...notTaken.map(notTakenText)].join("；");
}

/** What is in the register only in part is not said to be missing from it. */
function notTakenText({ column, text, registeredLength }: NotTaken): string {
  const registered = registeredLength === undefined ? "未登记" : `只登记前${registeredLength}个字`;
  return `原文「${column}」${text}（${registered}）`;
}
