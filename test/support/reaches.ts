import { rectangle } from "./mine-facts.ts";
import { aBoundary, aNewMine } from "./register.ts";
import { aNote, aReserve, aSearch, aWorking } from "./sound-values.ts";
import { anOrder } from "./staged-file.ts";
import { why } from "./two-people.ts";

/**
 * How an operation is asked about a county; `<name>` stands for an id of its records. `record`: of another county there is none
 * (404). `list`: the reply names nothing of another county. `named`: a region is said in so many words, and another one refused.
 * `referred`: the body refers to a record, and to one of another county as if it were none (400).
 */
export interface Reach {
  kind: "record" | "list" | "named" | "referred";
  path: string;
  body?: object;
  headers?: Record<string, string>;
  /** what is sent is a file */
  bytes?: string;
  /** it goes through once only, so that it is not asked of the own county */
  once?: true;
}

const record = (path: string, more: Omit<Reach, "kind" | "path"> = {}): Reach => ({
  kind: "record",
  path,
  ...more,
});
const list = (path: string, more: Omit<Reach, "kind" | "path"> = {}): Reach => ({
  kind: "list",
  path,
  ...more,
});
const named = (path: string, more: Omit<Reach, "kind" | "path"> = {}): Reach => ({
  kind: "named",
  path,
  ...more,
});

/** A version nobody has: of the own county it is refused because it moved on, which is far enough. */
const stale = { "If-Match": "999" };
const listed = { "If-Match": "<listTag>" };
const columns = ["name", "validTo"].map((target, index) => ({ index, target, unit: null }));
const order = anOrder();

/** Every operation of the contract: how it reaches a region, or the reason why there is none in it. */
export const reaches: Record<string, Reach | string> = {
  changePassword: "one's own account",
  confirmSecondFactor: "one's own account",
  endAllSessions: "one's own account",
  endSession: "one's own account",
  getSession: "one's own account",
  listSessions: "one's own account",
  offerSecondFactor: "one's own account",
  removeSecondFactor: "one's own account",
  signIn: "one's own account",
  signInAsDemo: "one's own account",
  signInByProvider: "one's own account",
  providerReturn: "one's own account",
  signOut: "one's own account",
  addAccount: "accounts are not of a region",
  changeAccount: "accounts are not of a region",
  endRole: "accounts are not of a region",
  grantRole: "accounts are not of a region",
  listAccounts: list("/accounts"),
  resetPassword: "accounts are not of a region",
  confirmPassword: "accounts are not of a region",
  addKey: "a key of one's own",
  listAccountKeys: "accounts are not of a region",
  listKeys: "a key of one's own",
  revokeAccountKey: "accounts are not of a region",
  revokeKey: "a key of one's own",
  getRegion: record("/regions/<region>"),
  listRegions: list("/regions"),
  putRegion: record("/regions/<township>", { headers: stale, body: { name: "改名乡", outline: null } }),
  removeRegion: record("/regions/<township>", { headers: stale }),
  addMine: named("/mines", {
    body: aNewMine("新矿", { regionCode: "<region>", boundary: aBoundary(6000, 6000) }),
  }),
  addReserve: record("/mines/<mine>/reserves", { headers: stale, body: aReserve }),
  changeMine: record("/mines/<mine>", { headers: { ...stale, ...why }, body: { orebodyId: "K9" } }),
  changeNote: record("/mines/<mine>/note", { headers: stale, body: { note: "改" } }),
  exportMines: list("/mines.xlsx"),
  getMine: record("/mines/<mine>"),
  listMines: list("/mines?limit=1000"),
  removeMine: record("/mines/<mine>", { headers: { ...stale, ...why } }),
  removeReserve: record("/mines/<mine>/reserves/<reserve>", { headers: stale }),
  replaceReserve: record("/mines/<mine>/reserves/<reserve>", { headers: stale, body: aReserve }),
  searchPlaces: list(`/search?q=${encodeURIComponent("字")}`),
  putPlan: record("/mines/<mine>/plan", { headers: stale, body: { capacityWt: "20" } }),
  removePlan: record("/mines/<mine>/plan", { headers: stale }),
  grantBlock: record("/mines/<block>/grant", {
    headers: { ...stale, ...why },
    body: {
      grantedOn: "2026-07-01",
      document: "东自然资出字〔2026〕3号",
      licenceNumber: "C1409012026077130000001",
      holder: "新矿业有限公司",
      licenceLevel: "county",
      status: "building",
    },
  }),
  takeBackGrant: record("/mines/<block>/grant", { headers: { ...stale, ...why } }),
  addBoundary: record("/mines/<mine>/boundaries", {
    headers: { ...stale, ...why },
    body: aBoundary(0, 0, { validFrom: "2024-01-01" }),
  }),
  changeBoundary: record("/mines/<mine>/boundaries/<boundary>", {
    headers: { ...stale, ...why },
    body: { validFrom: "2020-02-01" },
  }),
  listBoundaries: record("/mines/<mine>/boundaries"),
  removeBoundary: record("/mines/<mine>/boundaries/<boundary>", { headers: { ...stale, ...why } }),
  addLineage: record("/mines/<mine>/lineage", {
    headers: { ...stale, ...why },
    body: { kind: "closed", happenedOn: "2024-01-01", document: "东政发〔2024〕2号" },
  }),
  changeLineage: record("/mines/<second>/lineage/<lineage>", {
    headers: { ...stale, ...why },
    body: { document: "改" },
  }),
  listLineage: list("/lineage"),
  removeLineage: record("/mines/<second>/lineage/<lineage>", { headers: { ...stale, ...why } }),
  addZone: "a zone lies where its shape does: scope.test",
  addZoneLayer: "an edition is of the whole city, limited by class",
  changeZone: record("/zones/<zone>", { headers: stale, body: { name: "改" } }),
  changeZoneLayer: "who sees all zones of the edition: scope.test",
  getZone: record("/zones/<zone>"),
  listZoneLayers: "an edition is of the whole city, limited by class",
  listZones: list("/zones?limit=1000"),
  removeZone: record("/zones/<zone>", { headers: stale }),
  removeZoneLayer: "who sees all zones of the edition: scope.test",
  replaceZoneShape: record("/zones/<zone>/shape", {
    headers: stale,
    body: { shape: rectangle(15_000, 100, 400, 400) },
  }),
  addWorking: named("/workings", {
    body: { ...aWorking, name: "新坑", regionCode: "<region>", shape: rectangle(7000, 7000, 90, 90) },
  }),
  changeWorking: record("/workings/<working>", { headers: stale, body: { name: "改" } }),
  getWorking: record("/workings/<working>"),
  listWorkings: list("/workings?limit=1000"),
  removeWorking: record("/workings/<working>", { headers: stale }),
  discardStaging: record("/stagings/<staging>", { headers: stale }),
  downloadErrorBook: record("/error-workbooks/<book>"),
  exportStagedIssues: record("/stagings/<staging>/error-workbook"),
  listErrorBooks: list("/error-workbooks"),
  orderErrorBook: record("/stagings/<staging>/error-workbooks", { body: { mines: "all" } }),
  getStagedItem: record("/stagings/<staging>/items/0"),
  getStagedTile: record("/stagings/<staging>/tiles/<stagingTag>/1/1/0.mvt"),
  getStaging: record("/stagings/<staging>"),
  repairStagedItem: record("/stagings/<staging>/items/0/repairs", { headers: stale, body: { repair: "x" } }),
  stageFile: named("/stagings?name=a.geojson&region=<region>", { bytes: "{}" }),
  getStagingOverview: record("/stagings/<staging>/overview"),
  listStagedItems: record("/stagings/<staging>/items"),
  getStagedColumns: record("/stagings/<staging>/columns"),
  mapStagedColumns: record("/stagings/<staging>/columns", { headers: stale, body: { columns: [] } }),
  commitStaging: record("/stagings/<staging>/commit", { headers: stale, body: order }),
  proposeImport: record("/stagings/<staging>/proposal", { headers: { ...stale, ...why }, body: order }),
  weighChoice: record("/stagings/<staging>/choice", { body: { include: "usable" } }),
  listVanishedMines: record("/stagings/<staging>/vanished?region=140901"),
  createUpload: "an upload is of who begins it",
  discardUpload: record("/uploads/<upload>/discard", { once: true }),
  finishUpload: record("/uploads/<upload>/finish", { body: { sha256: "0".repeat(64), answers: {} } }),
  getUpload: record("/uploads/<upload>"),
  sendChunk: record("/uploads/<upload>/chunks?offset=5", { bytes: "12345" }),
  getBatch: record("/import-batches/<batch>"),
  listBatches: list("/import-batches"),
  proposeUndo: record("/import-batches/<batch>/undo-proposal", { headers: { ...stale, ...why } }),
  undoBatch: record("/import-batches/<batch>/undo", { headers: stale }),
  addRegisterList: "a list is of who hands it in",
  commitRegisterList: record("/register-lists/<list>/commit", {
    headers: stale,
    body: { batchName: "名单", take: [{ position: 1, fields: ["validTo"] }] },
  }),
  proposeRegisterList: record("/register-lists/<list>/proposal", {
    headers: { ...stale, ...why },
    body: { batchName: "名单", take: [{ position: 1, fields: ["validTo"] }] },
  }),
  compareRegisterList: record("/register-lists/<list>/comparison", {
    headers: listed,
    body: { form: "register", regionCode: "140901", columns },
    once: true,
  }),
  discardRegisterList: record("/register-lists/<list>", { headers: stale }),
  exportForm: list("/forms/register"),
  exportMarkedList: record("/register-lists/<list>/issues.xlsx"),
  findRegisterListHead: record("/register-lists/<list>/head", {
    headers: stale,
    body: { sheet: 0, headRow: null },
  }),
  getRegisterList: record("/register-lists/<list>"),
  listRegisterListRows: record("/register-lists/<list>/rows"),
  compareCandidates: record("/candidate-runs/<candidates>/changes?with=<candidates>"),
  exportCandidates: record("/candidate-runs/<candidates>.xlsx"),
  getCandidates: record("/candidate-runs/<candidates>"),
  listPacks: "policy packs are the same everywhere",
  listRuns: list("/runs"),
  recomputeCandidates: record("/candidate-runs/<candidates>/recompute"),
  startCandidates: named("/candidate-runs", { body: { region: "<region>", packId: "xinzhou-2022" } }),
  listSchemes: list("/schemes"),
  getScheme: record("/schemes/<scheme>"),
  startScheme: {
    kind: "referred",
    path: "/schemes",
    body: { runId: "<candidates>", name: "另一方案", start: "alone" },
  },
  copyScheme: record("/schemes/<scheme>/copies", { body: { name: "方案副本" }, once: true }),
  arrangeScheme: record("/schemes/<scheme>/arrangement", {
    headers: stale,
    body: { groups: [], together: [], apart: [] },
  }),
  changeScheme: record("/schemes/<scheme>", { headers: stale, body: { name: "改名" } }),
  optimiseScheme: record("/schemes/<scheme>/optima", { body: aSearch }),
  listOptima: record("/schemes/<scheme>/optima"),
  getOptimum: record("/schemes/<scheme>/optima/<optimum>"),
  removeScheme: record("/schemes/<scheme>", { headers: stale }),
  compareBreaches: record("/breach-runs/<breaches>/changes?with=<breaches>"),
  exportBreaches: record("/breach-runs/<breaches>.xlsx?reason=review"),
  getBreaches: record("/breach-runs/<breaches>"),
  recomputeBreaches: record("/breach-runs/<breaches>/recompute"),
  startBreaches: named("/breach-runs", { body: { region: "<region>", packId: "xinzhou-2022" } }),
  compareTopology: record("/topology-runs/<topology>/changes?with=<topology>"),
  decideTopology: record("/topology-findings/<finding>/decision", {
    headers: stale,
    body: { decision: "verify" },
    once: true,
  }),
  drawTopology: record("/topology-runs/<topology>/shapes"),
  exportTopology: record("/topology-runs/<topology>.xlsx"),
  getTopology: record("/topology-runs/<topology>"),
  getTopologyFinding: record("/topology-findings/<finding>"),
  listTopology: record("/topology-runs/<topology>/findings"),
  recomputeTopology: record("/topology-runs/<topology>/recompute"),
  startTopology: named("/topology-runs", { body: { region: "<region>" } }),
  listQuota: list("/quota"),
  listQuotaHexagons: list("/quota/hexagons?year=2026&quarter=1"),
  listQuotaPeriods: "quarters in which there are numbers",
  listQuotaUse: list("/quota/use?year=2026&quarter=1"),
  putQuota: record("/mines/<mine>/quota/2026/1", {
    headers: { ...stale, ...why },
    body: { issuedWt: "6", usedWt: "1" },
  }),
  removeQuota: record("/mines/<mine>/quota/2026/1", { headers: { ...stale, ...why } }),
  listProposals: list("/proposals?limit=1000"),
  getProposal: record("/proposals/<proposal>"),
  listProposedMines: record("/proposals/<proposal>/mines"),
  getProposedGround: record("/proposals/<proposal>/mines/1/ground"),
  approveProposal: record("/proposals/<proposal>/approve", { headers: stale }),
  refuseProposal: record("/proposals/<proposal>/refuse", { headers: stale, body: { reason: "不同意" } }),
  withdrawProposal: record("/proposals/<proposal>/withdraw", { headers: stale }),
  setAsideProposal: record("/proposals/<proposal>/set-aside", { body: { reason: "不再办理" } }),
  addDisposition: { kind: "referred", path: "/dispositions", body: { mineId: "<mine>" } },
  listInspectionNotes: list("/inspection-notes"),
  listNoteVersions: record("/inspection-notes/<note>/versions"),
  addInspectionNote: {
    kind: "referred",
    path: "/inspection-notes",
    body: { ...aNote, mineId: "<mine>" },
  },
  changeInspectionNote: record("/inspection-notes/<note>", { headers: stale, body: aNote }),
  removeInspectionNote: record("/inspection-notes/<note>", { headers: stale }),
  closureTimeline: list("/closures"),
  decideDisposition: record("/dispositions/<disposition>", {
    headers: { ...stale, ...why },
    body: { completeBy: "2026-12-31" },
  }),
  getDisposition: record("/dispositions/<disposition>"),
  listDispositions: list("/dispositions"),
  removeDisposition: record("/dispositions/<disposition>", { headers: stale }),
  listPublishedMines: list("/published-mines?limit=1000"),
  getOverview: list("/overview"),
  getMapInfo: list("/map"),
  getTile: list("/tiles/mine_points/0/9/415/195.mvt"),
  mineFeatures: list("/mines.geojson"),
  zoneFeatures: list("/zones.geojson?reason=x"),
  workingFeatures: list("/workings.geojson"),
  exportLayer: list("/exports", {
    body: { source: { layer: "mines", filter: {} }, format: "geojson", reason: "核查" },
  }),
  listExports: list("/exports"),
  cancelJob: record("/jobs/<job>"),
  getJob: record("/jobs/<job>"),
  watchJob: record("/jobs/<job>/events"),
  exportAuditEntries: list("/audit-entries/workbook"),
  listAuditEntries: list("/audit-entries?limit=1000"),
  listAuditRecords: list("/audit-entries/1/records"),
  verifyAuditLog: list("/audit-entries/verification"),
};
