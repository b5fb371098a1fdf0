import type { NoticeBlock } from "#gis/formats/notice-blocks";
import type { XyBlock } from "#gis/formats/xy-blocks";
import type { WorkFunctions } from "#gis/parallel/work";
import { type BreachFindings, judgeBreaches, type ResidentZones } from "../breaches/judge-breaches.ts";
import { type MatterChunk, matterOf } from "../breaches/matter-chunk.ts";
import { type CandidateWork, candidateTasks } from "../consolidation/candidate-tasks.ts";
import { type FileOrder, type FileOutcome, writeFile } from "../export/write-file.ts";
import { type PlanFileWork, writePlanFile } from "../plan-document/plan-file.ts";
import { type GroundWork, groundTasks } from "../schemes/ground-in-thread.ts";
import { type OptimumWork, optimumTasks } from "../schemes/solve-in-thread.ts";
import { type TileWork, tileTasks } from "../tiles/tile-work.ts";
import { type TopologyWork, topologyTasks } from "../topology/topology-tasks.ts";
import type { DxfDrawing } from "../transfer/containers/dxf/dxf-drawing.ts";
import type { ScannedPackage } from "../transfer/containers/geopackage/scan-package.ts";
import type { ScannedLayers } from "../transfer/containers/shapefile/scan-layers.ts";
import {
  type UnpackedSheet,
  unpackWorkbook,
  type WorkbookOnDisk,
} from "../transfer/containers/workbook/unpack-workbook.ts";
import { errorWorkbook } from "../transfer/error-books/error-workbook.ts";
import type { ErrorBook } from "../transfer/error-books/listed-mines.ts";
import { type ReadFile, type ReadFileInput, readFile } from "../transfer/read-file.ts";
import { type ListWork, listTasks } from "../transfer/register-lists/list-tasks.ts";
import {
  type BlockSlice,
  type FeatureSlice,
  type MineSlice,
  type ParcelSlice,
  type RegistrySlice,
  stageFeatures,
  stageMines,
  stageNoticeBlocks,
  stageParcels,
  stageRegistryLines,
  stageWktRows,
  stageXyBlocks,
  type WktSlice,
} from "../transfer/staged-rows.ts";
import {
  type DrawingOnDisk,
  type DrawingSlice,
  scanDrawing,
  stageDrawing,
} from "../transfer/uploads/drawing-tasks.ts";
import { type FramedKml, frameKml, type KmlSlice, stagePlacemarks } from "../transfer/uploads/kml-tasks.ts";
import { type Outcome, outcomeOf } from "../transfer/uploads/outcome.ts";
import { type PackageSlice, scanPackageFile, stagePackage } from "../transfer/uploads/package-tasks.ts";
import {
  type LayersOnDisk,
  type ShapeSlice,
  scanShapes,
  stageShapes,
} from "../transfer/uploads/shape-tasks.ts";

/** The pure functions a thread can be asked for, each with what goes in and what comes out. */
export type ThreadWork = CandidateWork &
  TileWork &
  TopologyWork &
  OptimumWork &
  GroundWork &
  PlanFileWork &
  ListWork & {
    breaches: { slice: MatterChunk; shared: ResidentZones; output: BreachFindings };
    writeExport: { slice: FileOrder; shared: null; output: FileOutcome };
    stageFeatures: { slice: FeatureSlice; shared: null; output: string | null };
    stageParcels: { slice: ParcelSlice; shared: null; output: string };
    stageMines: { slice: MineSlice; shared: null; output: string };
    stageNoticeBlocks: { slice: BlockSlice<NoticeBlock>; shared: null; output: string };
    stageXyBlocks: { slice: BlockSlice<XyBlock>; shared: null; output: string };
    stageRegistryLines: { slice: RegistrySlice; shared: null; output: string };
    stageWktRows: { slice: WktSlice; shared: null; output: string };
    unpackWorkbook: { slice: WorkbookOnDisk; shared: null; output: Outcome<UnpackedSheet[] | null> };
    frameKml: { slice: string; shared: null; output: Outcome<FramedKml> };
    stagePlacemarks: { slice: KmlSlice; shared: null; output: Outcome<string> };
    scanShapes: { slice: LayersOnDisk; shared: null; output: ScannedLayers };
    stageShapes: { slice: ShapeSlice; shared: null; output: string };
    scanDrawing: { slice: DrawingOnDisk; shared: null; output: Outcome<DxfDrawing> };
    stageDrawing: { slice: DrawingSlice; shared: null; output: string };
    scanPackage: { slice: string; shared: null; output: Outcome<ScannedPackage> };
    stagePackage: { slice: PackageSlice; shared: null; output: Outcome<string> };
    errorWorkbook: { slice: ErrorBook; shared: null; output: Uint8Array };
    readFile: { slice: ReadFileInput; shared: null; output: ReadFile };
  };

export const threadTasks: WorkFunctions<ThreadWork> = {
  ...candidateTasks,
  ...tileTasks,
  ...topologyTasks,
  ...optimumTasks,
  ...groundTasks,
  breaches: (chunk, zones, onProgress) => judgeBreaches(matterOf(chunk), zones, onProgress),
  stageFeatures: (slice) => stageFeatures(slice),
  stageParcels: (slice) => stageParcels(slice),
  stageMines: (slice) => stageMines(slice),
  scanDrawing: (slice) => scanDrawing(slice),
  stageDrawing: (slice) => stageDrawing(slice),
  stageNoticeBlocks: (slice) => stageNoticeBlocks(slice),
  stageXyBlocks: (slice) => stageXyBlocks(slice),
  stageRegistryLines: (slice) => stageRegistryLines(slice),
  stageWktRows: (slice) => stageWktRows(slice),
  unpackWorkbook: (workbook) => outcomeOf(() => unpackWorkbook(workbook)),
  frameKml: (text) => frameKml(text),
  stagePlacemarks: (slice) => stagePlacemarks(slice),
  scanShapes: (layers) => scanShapes(layers),
  stageShapes: (slice) => stageShapes(slice),
  scanPackage: (path) => scanPackageFile(path),
  stagePackage: (slice) => stagePackage(slice),
  ...listTasks,
  errorWorkbook: (book) => errorWorkbook(book),
  readFile: (input) => readFile(input),
  writeExport: (order) => writeFile(order),
  writePlanFile: (order) => writePlanFile(order),
};
