const fontPx = 15;
const gapPx = 70;
const slope = -Math.PI / 9;

/** A tile with the words aslant, to be laid over a map again and again; `scale` for pictures finer than the screen. */
export function watermarkTile(words: string, scale = 1): HTMLCanvasElement {
  const tile = document.createElement("canvas");
  const context = tile.getContext("2d");
  if (!context) return tile;
  const font = `${fontPx}px "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`;
  context.font = font;
  const lengthPx = context.measureText(words).width + gapPx;
  const widthPx = Math.ceil(lengthPx * Math.cos(slope));
  const heightPx = Math.ceil(lengthPx * Math.sin(-slope)) + gapPx;
  tile.width = widthPx * scale;
  tile.height = heightPx * scale;
  // a canvas forgets its state when its size is set
  context.scale(scale, scale);
  context.translate(gapPx / 4, heightPx - gapPx / 2);
  context.rotate(slope);
  context.font = font;
  context.lineWidth = 2.5;
  context.strokeStyle = "rgb(255 255 255 / 30%)";
  context.fillStyle = "rgb(38 50 56 / 22%)";
  context.strokeText(words, 0, 0);
  context.fillText(words, 0, 0);
  return tile;
}
