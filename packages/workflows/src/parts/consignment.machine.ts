import { personsOf, type StreamEvent, type StreamEventOf } from "@tiltas/domain";
import { assertEvent, assign, setup } from "xstate";
import type { ConsignmentContext } from "./part.schema.ts";

/** Its first event, and its place among its commitment's consignments, from 1. */
type ConsignmentInput = {
  readonly event: StreamEventOf<"consignment.prepare">;
  readonly number: number;
};

const beginConsignment = ({ event, number }: ConsignmentInput): ConsignmentContext => ({
  number,
  consignmentId: event.payload.consignmentId,
  revision: 1,
  destination: event.payload.destination,
  lines: event.payload.lines,
  dispatchedBy: [],
});

/** Prepared → dispatched → received → certified, or lost. A receipt without accepted units needs no certificate. */
export const consignmentMachine = setup({
  types: {
    context: {} as ConsignmentContext,
    events: {} as StreamEvent,
    input: {} as ConsignmentInput,
  },
  actions: {
    recordDispatch: assign(({ context, event }) => {
      assertEvent(event, "consignment.dispatch");
      const { carrier, waybill } = event.payload;
      const dispatchedBy = [...personsOf(event.actor)];
      const dispatchedOn = event.effectiveOn;
      return { carrier, waybill, dispatchedOn, dispatchedBy, revision: context.revision + 1 };
    }),
    recordReceipt: assign(({ context, event }) => {
      assertEvent(event, "consignment.receive");
      const { lines } = event.payload;
      return { received: lines, receivedOn: event.effectiveOn, revision: context.revision + 1 };
    }),
    recordCertificate: assign(({ context, event }) => {
      assertEvent(event, "delivery.accept");
      const { certificate, documentId } = event.payload;
      return {
        certificate,
        ...(documentId === undefined ? {} : { certificateDocument: documentId }),
        revision: context.revision + 1,
      };
    }),
    recordLoss: assign(({ context, event }) => {
      assertEvent(event, "consignment.lose");
      return { lostReason: event.payload.reason, revision: context.revision + 1 };
    }),
  },
}).createMachine({
  id: "consignment",
  version: "1",
  context: ({ input }) => beginConsignment(input),
  initial: "prepared",
  states: {
    prepared: {
      on: {
        "consignment.dispatch": { target: "dispatched", actions: "recordDispatch" },
        "consignment.lose": { target: "lost", actions: "recordLoss" },
      },
    },
    dispatched: {
      on: {
        "consignment.receive": { target: "received", actions: "recordReceipt" },
        "consignment.lose": { target: "lost", actions: "recordLoss" },
      },
    },
    received: { on: { "delivery.accept": { target: "certified", actions: "recordCertificate" } } },
    certified: { type: "final" },
    lost: { type: "final" },
  },
});
