import type { Knex } from "knex";
import type { DispositionCode } from "#gis/lists/disposition";
import type { ListForm } from "#gis/register-lists/list-form";
import type { ListedMine } from "#gis/register-lists/listed-mine";
import { plainText } from "#gis/register-lists/sheet-cell";
import { formMinesSql, namedMinesSql } from "./register-list-sql.ts";

/** A mine as lists speak of it, with the versions of the records behind it. */
export type SeenMine = ListedMine & { seen: string; version: number };

export interface FormScope {
  form: ListForm;
  region: string | null;
  day: string;
  /** `all` takes what the rules merely suggest as well */
  layers: "decided" | "all";
}

const classesOf: Record<ListForm, readonly DispositionCode[] | null> = {
  annex2: ["close_ban", "exit_guided"],
  annex3: ["upgrade"],
  annex4: ["new"],
  merge: ["merge_subject", "merge"],
  register: null,
};

/** The mines that belong on a form, in the order of its rows. */
export async function formMines(db: Knex, { form, region, day, layers }: FormScope): Promise<SeenMine[]> {
  const classes = classesOf[form];
  const listed = classes === null ? null : `{${classes.join(",")}}`;
  const bindings = { region, day, layers, classes: listed, blocks: form === "annex4" };
  const { rows } = await db.raw<{ rows: SeenMine[] }>(formMinesSql, bindings);
  return rows;
}

export interface NamedMines {
  ids: readonly string[];
  licences: readonly string[];
  names: readonly string[];
  /** whose newest analysis says who is to be merged with whom; null where nobody asks */
  region?: string | null;
}

/** The mines that one of these ids, licence numbers or names may mean, as decided and approved. */
export async function namedMines(db: Knex, day: string, named: NamedMines): Promise<SeenMine[]> {
  const { region = null } = named;
  const [ids, licences, names] = [[...named.ids], [...named.licences], named.names.map(plainText)];
  const bindings = { day, layers: "decided", region, ids, licences, names };
  const { rows } = await db.raw<{ rows: SeenMine[] }>(namedMinesSql, bindings);
  return rows;
}
