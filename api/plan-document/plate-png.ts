import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Plate } from "#gis/plates/plate";
import { plateSvg } from "#gis/plates/plate-svg";
import { paperFamily, paperFonts } from "./paper-fonts.ts";

/** Fine enough for a draft in Word; the PDF holds lines. */
const dotsPerInch = 150;

let ready: Promise<void> | null = null;

/** A plate as PNG, for papers that hold no vectors. */
export async function platePng(plate: Plate): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
  await ready;
  const { regular, bold } = paperFonts();
  const picture = new Resvg(plateSvg(plate, paperFamily), {
    fitTo: { mode: "width", value: Math.round((plate.widthMm / 25.4) * dotsPerInch) },
    font: { fontBuffers: [regular, bold], defaultFontFamily: paperFamily },
  });
  // memory of WebAssembly is not given back by itself: some 10 MB a plate, of 4 GB at most
  try {
    const drawn = picture.render();
    try {
      return drawn.asPng();
    } finally {
      drawn.free();
    }
  } finally {
    picture.free();
  }
}
