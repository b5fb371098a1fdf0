/** A place on the paper, mm from its upper left corner, down the page. */
export type PaperPoint = readonly [xMm: number, yMm: number];

export interface PlateLook {
  stroke?: string;
  strokeMm?: number;
  dashMm?: readonly [number, number];
  fill?: string;
  /** 0–1; 1 where none is given */
  fillOpacity?: number;
}

export interface PlatePath extends PlateLook {
  kind: "path";
  /** rings where `isClosed` (filled even-odd, so holes stay open), else lines */
  lines: readonly (readonly PaperPoint[])[];
  isClosed: boolean;
  /** cut off at the edge of the map */
  isClipped: boolean;
}

export interface PlateText {
  kind: "text";
  at: PaperPoint;
  text: string;
  /** height of a Chinese character */
  sizeMm: number;
  anchor: "start" | "middle" | "end";
  isBold: boolean;
  color: string;
  /** degrees anticlockwise */
  turn: number;
}

export type PlateItem = PlatePath | PlateText;

export interface PaperBox {
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
}

/** A map as it lies on paper, drawn from its first item to its last. */
export interface Plate {
  widthMm: number;
  heightMm: number;
  title: string;
  /** 1:scale on the plane of its zone, exact on the paper */
  scale: number;
  /** of the map on the paper: what is clipped is cut there */
  frame: PaperBox;
  items: readonly PlateItem[];
}

/** A4 and A3 lying, mm. */
export const paperSizes = { A4: [297, 210], A3: [420, 297] } as const;
export type PaperSize = keyof typeof paperSizes;

/** How wide a text lies, mm: a Chinese character is as wide as it is high, others little more than half of it. */
export function textWidthMm(text: string, sizeMm: number): number {
  return [...text].reduce((sum, sign) => sum + (/[\u0020-\u024f]/.test(sign) ? 0.56 : 1), 0) * sizeMm;
}
