import { expect, test } from "vitest";
import { containerReaders, zipReaders } from "#api/transfer/containers/registry";
import { fileFormats } from "#gis/formats/parsed-file";
import { boundaryFormats } from "#gis/formats/registry";

test("every format that a file may be said to have can be read", () => {
  const readable = [...boundaryFormats, ...containerReaders, ...zipReaders].map(({ id }) => id);
  expect([...new Set(readable)].toSorted()).toEqual([...fileFormats].toSorted());
});
