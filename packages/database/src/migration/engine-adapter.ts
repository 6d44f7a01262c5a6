import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type pg from "pg";

// OIDs of PostgreSQL's one-byte "char", which its catalog uses, and of an array no catalog question returns.
const charType = 18;
const charArrayType = 1002;

type Field = { dataTypeID: number };

const isField = (field: unknown): field is Field =>
  typeof field === "object" && field !== null && "dataTypeID" in field;

const fieldsOf = (answer: unknown): readonly unknown[] =>
  typeof answer === "object" &&
  answer !== null &&
  "fields" in answer &&
  Array.isArray(answer.fields)
    ? answer.fields
    : [];

const markChars = (answer: unknown): void => {
  for (const field of fieldsOf(answer).filter(isField)) {
    if (field.dataTypeID === charType) field.dataTypeID = charArrayType;
  }
};

/** Prisma's adapter (7.10) refuses "char" columns, the schema engine asks for them: they travel marked. */
const markingChars = (pool: pg.Pool): pg.Pool => {
  const query = pool.query.bind(pool);
  const marked = async (...request: unknown[]): Promise<unknown> => {
    const answer: unknown = await Reflect.apply(query, pool, request);
    markChars(answer);
    return answer;
  };
  return Object.defineProperty(pool, "query", { value: marked });
};

const unmarkingChars = (adapter: SqlDriverAdapter): SqlDriverAdapter["queryRaw"] => {
  const queryRaw = adapter.queryRaw.bind(adapter);
  return async (query) => {
    const answer = await queryRaw(query);
    const unmark = (type: (typeof answer.columnTypes)[number]) =>
      type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type;
    return { ...answer, columnTypes: answer.columnTypes.map(unmark) };
  };
};

/**
 * The adapter through which the schema engine reads and changes a database. A script goes to
 * PostgreSQL whole, as one implicit transaction: Prisma's own way cuts it at every semicolon,
 * inside function bodies too, and would leave half a migration behind.
 */
export const engineAdapter = (pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory => {
  const factory = new PrismaPg(markingChars(pool));
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      const executeScript = async (sql: string): Promise<void> => {
        await adapter.executeRaw({ sql, args: [], argTypes: [] });
      };
      return Object.assign(adapter, { queryRaw: unmarkingChars(adapter), executeScript });
    },
    connectToShadowDb: async () => factory.connectToShadowDb(),
  };
};
