import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { Endpoint, Input } from "#contract/endpoint";
import { endpoints } from "#contract/index";
import type { ProposedMine } from "#contract/proposed-mines";
import type { AppContext } from "../context.ts";
import type { RecordedEffect } from "./recorded-effects.ts";

/** One record that a change makes, alters or takes away. */
export type ChangeEffect = RecordedEffect;

/** A mine as a change of many tells of it; its position is that in which it is told. */
export interface ToldMine extends Omit<ProposedMine, "position" | "hasGround"> {
  /** where its new ground is to be found, for `keepGrounds` */
  item?: number;
}

export type FourEyesEndpoint = Endpoint & { fourEyes: string };

/** What is checked of a request, without why it was made. */
export type ChangeInput<E extends Endpoint> = Omit<Input<E>, "reason">;

/** A change that one person proposes and another approves: tried out when it is proposed, made when it is approved. */
export interface Change<E extends FourEyesEndpoint = FourEyesEndpoint> {
  endpoint: E;
  /** the table of the record whose version is named */
  subject: string;
  /** which record of the mine it is about, where a mine has many, in words that stay true when that is gone */
  about?(input: ChangeInput<E>, tx: Knex): string | null | Promise<string | null>;
  /** refuses what no database is asked about, and what is slow */
  check?(input: ChangeInput<E>): void;
  /** the ground it is about, as it stands: read before and after it is tried out */
  ground?(tx: Knex, input: ChangeInput<E>): Promise<MultiPolygon | null>;
  /** what it does, where it does it later than `make`: read after that */
  effects?(tx: Knex, input: ChangeInput<E>): Promise<ChangeEffect[]>;
  /** what it does to each of its mines, where it is about many: read after `make`, and kept beside `effects` */
  mines?(tx: Knex, input: ChangeInput<E>): Promise<ToldMine[]>;
  /** the same read before `make`, by what is no more after it */
  minesBefore?(tx: Knex, input: ChangeInput<E>): Promise<ToldMine[]>;
  /** keeps the ground of `mines`, old and new, for a map */
  keepGrounds?(
    tx: Knex,
    proposal: string,
    input: ChangeInput<E>,
    mines: readonly ToldMine[],
  ): Promise<unknown>;
  /** of one record (`params`) only one waits at a time; the database holds it by `proposal_waits_once` and the like */
  waitsOnce?: true;
  /** a job does it after approval: `make` answers its id */
  byJob?: true;
  /** makes it by `tx` alone, in the name of who proposed it */
  make(
    tx: Knex,
    context: AppContext,
    input: ChangeInput<E>,
    by: string,
  ): Promise<{ id: string; version: number }>;
}

/** What may be proposed, by the name of its operation. */
export type Changes = ReadonlyMap<string, Change>;

export const change = <const E extends FourEyesEndpoint>(
  endpoint: E,
  parts: Omit<Change<E>, "endpoint">,
): Change<E> => ({ endpoint, ...parts });

/** The name of an operation in the contract. */
export function operationOf(endpoint: Endpoint): string {
  const named = Object.entries(endpoints).find(([, one]) => one === endpoint);
  if (!named) throw new Error(`${endpoint.method} ${endpoint.path} is not in the contract`);
  return named[0];
}
