import { personsOf, type StreamEvent, type StreamEventOf } from "@tiltas/domain";
import { assertEvent, assign, setup } from "xstate";
import type { ProcurementContext } from "./part.schema.ts";

/** Its first event, and its place among its commitment's procurements, from 1. */
type ProcurementInput = {
  readonly event: StreamEventOf<"procurement.open">;
  readonly number: number;
};

const beginProcurement = ({ event, number }: ProcurementInput): ProcurementContext => ({
  number,
  procurementId: event.payload.procurementId,
  revision: 1,
  method: event.payload.method,
  lineIds: event.payload.lineIds,
  openedOn: event.effectiveOn,
  bids: [],
  evaluatedBy: [],
  awardedBy: [],
});

/** Opened → evaluated → awarded → contracted, or abandoned. Its guards are the commitment's rules. */
export const procurementMachine = setup({
  types: {
    context: {} as ProcurementContext,
    events: {} as StreamEvent,
    input: {} as ProcurementInput,
  },
  actions: {
    recordEvaluation: assign(({ context, event }) => {
      assertEvent(event, "procurement.evaluate");
      const { bids, recommended } = event.payload;
      const evaluatedBy = [...context.evaluatedBy, ...personsOf(event.actor)];
      return { bids, recommended, evaluatedBy, revision: context.revision + 1 };
    }),
    recordAward: assign(({ context, event }) => {
      assertEvent(event, "procurement.award");
      const { supplier } = event.payload;
      const bid = context.bids.find((candidate) => candidate.supplier === supplier);
      return {
        ...(bid === undefined ? {} : { awarded: { supplier, price: bid.price } }),
        awardedBy: [...context.awardedBy, ...personsOf(event.actor)],
        revision: context.revision + 1,
      };
    }),
    recordContract: assign(({ context, event }) => {
      assertEvent(event, "procurement.sign");
      const { contractNumber, signedOn, documentId } = event.payload;
      return {
        contract: { number: contractNumber, signedOn },
        ...(documentId === undefined ? {} : { releaseOrder: documentId }),
        revision: context.revision + 1,
      };
    }),
    recordTechnicalAcceptance: assign(({ context, event }) => {
      assertEvent(event, "procurement.accept");
      const { documentId } = event.payload;
      return {
        technicalAcceptance: {
          on: event.effectiveOn,
          ...(documentId === undefined ? {} : { documentId }),
        },
        revision: context.revision + 1,
      };
    }),
    /** A lot has left: bids were made for the whole and count no more. */
    recordDivision: assign(({ context, event }) => {
      assertEvent(event, "procurement.divide");
      const left = new Set(
        event.payload.lines.flatMap(({ lineId, units }) => (units === undefined ? [lineId] : [])),
      );
      return {
        lineIds: context.lineIds.filter((lineId) => !left.has(lineId)),
        bids: [],
        recommended: undefined,
        revision: context.revision + 1,
      };
    }),
    /** What the award cost beyond its estimate was declined. */
    withdrawAward: assign(({ context }) => ({
      awarded: undefined,
      technicalAcceptance: undefined,
      revision: context.revision + 1,
    })),
    countRevision: assign(({ context }) => ({ revision: context.revision + 1 })),
  },
}).createMachine({
  id: "procurement",
  version: "1",
  context: ({ input }) => beginProcurement(input),
  initial: "opened",
  states: {
    opened: {
      on: {
        "procurement.divide": { actions: "recordDivision" },
        "procurement.evaluate": { target: "evaluated", actions: "recordEvaluation" },
        "procurement.abandon": { target: "abandoned", actions: "countRevision" },
      },
    },
    evaluated: {
      on: {
        "procurement.divide": { target: "opened", actions: "recordDivision" },
        "procurement.evaluate": { target: "evaluated", actions: "recordEvaluation" },
        "procurement.award": { target: "awarded", actions: "recordAward" },
        "procurement.abandon": { target: "abandoned", actions: "countRevision" },
      },
    },
    awarded: {
      on: {
        "procurement.accept": { actions: "recordTechnicalAcceptance" },
        "approval.decline": { target: "evaluated", actions: "withdrawAward" },
        "procurement.sign": { target: "contracted", actions: "recordContract" },
        "procurement.abandon": { target: "abandoned", actions: "countRevision" },
      },
    },
    contracted: { type: "final" },
    abandoned: { type: "final" },
  },
});
