import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The family name within the font files, which SVG asks for. */
export const paperFamily = "Noto Sans Hans";

/** Fonts that hold every character of GBK travel with the program: an office machine may have none. */
const folder = join(dirname(fileURLToPath(import.meta.resolve("@embedpdf/fonts-sc"))), "../fonts");

export interface PaperFonts {
  regular: Buffer;
  bold: Buffer;
}

let kept: PaperFonts | null = null;

/** Both weights, read once. */
export function paperFonts(): PaperFonts {
  kept ??= {
    regular: readFileSync(join(folder, "NotoSansHans-Regular.otf")),
    bold: readFileSync(join(folder, "NotoSansHans-Bold.otf")),
  };
  return kept;
}
