import supertest from "supertest";
import { createApp } from "#api/app";
import type { TestDatabase } from "./database.ts";

/** The real app on a test database, asked without opening a port. */
export const testApp = ({ context }: TestDatabase) => supertest(createApp(context));
