/** DXF as pairs: group code, value. */
export type Pair = readonly [number, string | number];

/** Handle of the block record that owns what is drawn. */
export const modelSpace = "1F";

interface DrawingFacts {
  layers: readonly { name: string; colour: number }[];
  /** west, south, east, north of the drawing, m */
  box: readonly [number, number, number, number];
  /** first handle not used */
  handleSeed: string;
}

/**
 * Everything before the entities of an R2000 drawing (AC1015, code page 936, units metres). Own text because
 * @tarikjabiri/dxf writes R2007 only (AC1021, UTF-8, view ports with visual styles that R2000 does not know) and keeps the
 * whole drawing in memory.
 */
export function drawingHead({ layers, box, handleSeed }: DrawingFacts): Pair[] {
  const [west, south, east, north] = box;
  return [
    ...section("HEADER", [
      [9, "$ACADVER"],
      [1, "AC1015"],
      [9, "$DWGCODEPAGE"],
      [3, "ANSI_936"],
      [9, "$INSUNITS"],
      [70, 6],
      [9, "$EXTMIN"],
      ...corner(west, south),
      [9, "$EXTMAX"],
      ...corner(east, north),
      [9, "$HANDSEED"],
      [5, handleSeed],
    ]),
    ...section("CLASSES", []),
    ...section("TABLES", [
      ...table("VPORT", "8", viewPort(box)),
      ...table("LTYPE", "5", ["ByBlock", "ByLayer", "Continuous"].flatMap(lineType)),
      ...table("LAYER", "2", [{ name: "0", colour: 7 }, ...layers].flatMap(layerRecord)),
      ...table("STYLE", "3", textStyle),
      ...table("VIEW", "6", []),
      ...table("UCS", "7", []),
      ...table(
        "APPID",
        "9",
        record("APPID", "12", "AcDbRegAppTableRecord", [
          [2, "ACAD"],
          [70, 0],
        ]),
      ),
      ...dimensionStyles,
      ...table("BLOCK_RECORD", "1", [
        ...blockRecord("*Model_Space", modelSpace),
        ...blockRecord("*Paper_Space", "1B"),
      ]),
    ]),
    ...section("BLOCKS", [
      ...block("*Model_Space", modelSpace, "20", "21"),
      ...block("*Paper_Space", "1B", "1C", "1D"),
    ]),
    [0, "SECTION"],
    [2, "ENTITIES"],
  ];
}

/** What ends the entities and the file: the dictionaries a drawing must have. */
export const drawingTail: Pair[] = [
  [0, "ENDSEC"],
  ...section("OBJECTS", [
    [0, "DICTIONARY"],
    [5, "C"],
    [330, 0],
    [100, "AcDbDictionary"],
    [281, 1],
    [3, "ACAD_GROUP"],
    [350, "D"],
    [0, "DICTIONARY"],
    [5, "D"],
    [330, "C"],
    [100, "AcDbDictionary"],
    [281, 1],
  ]),
  [0, "EOF"],
];

function section(name: string, content: readonly Pair[]): Pair[] {
  return [[0, "SECTION"], [2, name], ...content, [0, "ENDSEC"]];
}

function table(name: string, handle: string, records: readonly Pair[]): Pair[] {
  const count = records.filter(([code, value]) => code === 0 && value === name).length;
  return [
    [0, "TABLE"],
    [2, name],
    [5, handle],
    [330, 0],
    [100, "AcDbSymbolTable"],
    [70, count],
    ...records,
    [0, "ENDTAB"],
  ];
}

function record(type: string, handle: string, kind: string, content: readonly Pair[]): Pair[] {
  return [[0, type], [5, handle], [100, "AcDbSymbolTableRecord"], [100, kind], ...content];
}

const corner = (x: number, y: number): Pair[] => [
  [10, x],
  [20, y],
  [30, 0],
];

/** Opens on the whole drawing. */
function viewPort([west, south, east, north]: DrawingFacts["box"]): Pair[] {
  return record("VPORT", "2E", "AcDbViewportTableRecord", [
    [2, "*Active"],
    [70, 0],
    [10, 0],
    [20, 0],
    [11, 1],
    [21, 1],
    [12, (west + east) / 2],
    [22, (south + north) / 2],
    [40, Math.max(1, (north - south) * 1.1, (east - west) * 0.7)],
    [41, 1.6],
  ]);
}

function lineType(name: string, at: number): Pair[] {
  return record("LTYPE", String(14 + at), "AcDbLinetypeTableRecord", [
    [2, name],
    [70, 0],
    [3, ""],
    [72, 65],
    [73, 0],
    [40, 0],
  ]);
}

function layerRecord({ name, colour }: { name: string; colour: number }, at: number): Pair[] {
  return record("LAYER", (0x100 + at).toString(16).toUpperCase(), "AcDbLayerTableRecord", [
    [2, name],
    [70, 0],
    [62, colour],
    [6, "Continuous"],
  ]);
}

const textStyle = record("STYLE", "11", "AcDbTextStyleTableRecord", [
  [2, "Standard"],
  [70, 0],
  [40, 0],
  [41, 1],
  [50, 0],
  [71, 0],
  [42, 2.5],
  [3, "txt.shx"],
  [4, "hztxt.shx"],
]);

const dimensionStyles: Pair[] = [
  [0, "TABLE"],
  [2, "DIMSTYLE"],
  [5, "A"],
  [330, 0],
  [100, "AcDbSymbolTable"],
  [70, 1],
  [100, "AcDbDimStyleTable"],
  [0, "DIMSTYLE"],
  [105, "27"],
  [100, "AcDbSymbolTableRecord"],
  [100, "AcDbDimStyleTableRecord"],
  [2, "Standard"],
  [70, 0],
  [0, "ENDTAB"],
];

function blockRecord(name: string, handle: string): Pair[] {
  return record("BLOCK_RECORD", handle, "AcDbBlockTableRecord", [[2, name]]);
}

function block(name: string, owner: string, begin: string, end: string): Pair[] {
  return [
    [0, "BLOCK"],
    [5, begin],
    [330, owner],
    [100, "AcDbEntity"],
    [8, "0"],
    [100, "AcDbBlockBegin"],
    [2, name],
    [70, 0],
    ...corner(0, 0),
    [3, name],
    [1, ""],
    [0, "ENDBLK"],
    [5, end],
    [330, owner],
    [100, "AcDbEntity"],
    [8, "0"],
    [100, "AcDbBlockEnd"],
  ];
}
