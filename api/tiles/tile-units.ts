/** Units along a side of a tile, and beyond each side what is drawn as well. */
export const extent = 4096;
export const buffer = 64;
/** A tile is drawn 512 px wide. */
export const unitsPerPx = extent / 512;
