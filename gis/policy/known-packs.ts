import { PolicyPack } from "./pack.ts";
import anshan2024 from "./packs/anshan-2024.json" with { type: "json" };
import chaoyang2024 from "./packs/chaoyang-2024.json" with { type: "json" };
import commonParameters from "./packs/common-parameters.json" with { type: "json" };
import jincheng2024 from "./packs/jincheng-2024.json" with { type: "json" };
import xinbin2019 from "./packs/xinbin-2019.json" with { type: "json" };
import xinzhou2022 from "./packs/xinzhou-2022.json" with { type: "json" };

/** The policy packs shipped with the software, each checked against the pack schema when it is loaded. */
export const knownPacks: readonly PolicyPack[] = [
  xinzhou2022,
  jincheng2024,
  chaoyang2024,
  xinbin2019,
  anshan2024,
].map((document) => PolicyPack.parse(withCommon(document)));

/** The shipped pack of this id, or null when there is none. */
export function packById(id: string): PolicyPack | null {
  return knownPacks.find((pack) => pack.id === id) ?? null;
}

/** Numbers that a document is silent about are there for reference, and cite no clause of it. */
function withCommon(document: { parameters: readonly { key: string }[] }) {
  const own = new Set(document.parameters.map(({ key }) => key));
  const parameters = [...document.parameters, ...commonParameters.filter(({ key }) => !own.has(key))];
  return { ...document, parameters };
}
