import { notANumber, readMetres, readSourceNumber } from "../check/source-number.ts";
import { errorAt } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import type { NoticeFooter } from "./notice-blocks.ts";

/** What a ring's closing line says: elevations in m, name of the 采区, and whether the ring is taken out. */
export interface FooterReading {
  name: string | null;
  topM: number | null;
  bottomM: number | null;
  subtract: boolean;
  line: number | null;
  issues: Issue[];
}

const silent: FooterReading = {
  name: null,
  topM: null,
  bottomM: null,
  subtract: false,
  line: null,
  issues: [],
};

/** Reads *,起标高,止标高,采区名,±1. The pair 1000,−1000 stands for "not set" in the register (domain 2a.2). */
export function readFooter(footer: NoticeFooter | null, place: IssuePlace): FooterReading {
  if (footer === null) return silent;
  const [, topText = "", bottomText = "", name = "", flagText = ""] = footer.fields;
  const at = { ...place, line: footer.line };
  const top = readElevation(topText, "起标高", at);
  const bottom = readElevation(bottomText, "止标高", at);
  const flag = readSourceNumber(flagText).value;
  const knownFlag = flagText === "" || flag === 1 || flag === -1;
  const unset = top.valueM === 1000 && bottom.valueM === -1000;
  return {
    name: name === "" ? null : name,
    topM: unset ? null : top.valueM,
    bottomM: unset ? null : bottom.valueM,
    subtract: flag === -1,
    line: footer.line,
    issues: [
      ...top.issues,
      ...bottom.issues,
      ...(knownFlag ? [] : [errorAt("F06", at, { text: footer.text.slice(0, 40) })]),
    ],
  };
}

function readElevation(text: string, field: string, place: IssuePlace) {
  if (text === "") return { valueM: null, issues: [] };
  const valueM = readMetres(text).value;
  return { valueM, issues: valueM === null ? [notANumber(place, field, text)] : [] };
}
