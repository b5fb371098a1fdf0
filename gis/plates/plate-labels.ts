import { type PaperBox, type PaperPoint, type PlateItem, textWidthMm } from "./plate.ts";

const sizeMm = 2.8;

/** Names at their places, first come first served: one that would lie on another or beyond the frame is left out. */
export function placedLabels(
  labels: readonly { text: string; at: PaperPoint }[],
  frame: PaperBox,
): PlateItem[] {
  const taken: PaperBox[] = [];
  return labels.flatMap(({ text, at: [xMm, yMm] }): PlateItem[] => {
    const widthMm = textWidthMm(text, sizeMm);
    const box = { xMm: xMm - widthMm / 2, yMm: yMm - sizeMm, widthMm, heightMm: sizeMm * 1.3 };
    if (!isWithin(box, frame) || taken.some((other) => overlap(box, other))) return [];
    taken.push(box);
    return [
      {
        ...{ kind: "text", at: [xMm, yMm], text, sizeMm, anchor: "middle", isBold: false },
        ...{ color: "#1a1a1a", turn: 0 },
      },
    ];
  });
}

const isWithin = (box: PaperBox, frame: PaperBox) =>
  box.xMm >= frame.xMm &&
  box.yMm >= frame.yMm &&
  box.xMm + box.widthMm <= frame.xMm + frame.widthMm &&
  box.yMm + box.heightMm <= frame.yMm + frame.heightMm;

const overlap = (a: PaperBox, b: PaperBox) =>
  a.xMm < b.xMm + b.widthMm &&
  b.xMm < a.xMm + a.widthMm &&
  a.yMm < b.yMm + b.heightMm &&
  b.yMm < a.yMm + a.heightMm;
