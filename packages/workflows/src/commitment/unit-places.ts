import type { ConsignmentPart } from "../parts/part.schema.ts";
import type { CommitmentContext } from "./commitment.context.ts";

/** Where the consignment that carried a numbered unit last left it. */
export type UnitPlace = {
  readonly lineId: string;
  readonly serialNumber: string;
  readonly consignmentId: string;
  /** The consignment's number within the commitment. */
  readonly consignment: number;
  readonly place: "prepared" | "dispatched" | "accepted" | "rejected" | "missing" | "lost";
};

const placesIn = ({ state, context }: ConsignmentPart): readonly UnitPlace[] => {
  const { consignmentId, number: consignment, received } = context;
  return context.lines.flatMap(({ lineId, serialNumbers = [] }) => {
    const line = received?.find((one) => one.lineId === lineId);
    const placeOf = (serialNumber: string): UnitPlace["place"] => {
      if (state === "prepared" || state === "dispatched" || state === "lost") return state;
      if (line?.acceptedSerialNumbers?.includes(serialNumber) === true) return "accepted";
      return line?.rejectedSerialNumbers?.includes(serialNumber) === true ? "rejected" : "missing";
    };
    return serialNumbers.map((serialNumber) => ({
      lineId,
      serialNumber,
      consignmentId,
      consignment,
      place: placeOf(serialNumber),
    }));
  });
};

/** Every numbered unit once, where its latest consignment left it; lines and numbers in the order they were sent. */
export const unitPlaces = ({
  consignments,
}: Pick<CommitmentContext, "consignments">): readonly UnitPlace[] => {
  const inOrder = Object.values(consignments).toSorted(
    (a, b) => a.context.number - b.context.number,
  );
  const latest = new Map(
    inOrder.flatMap(placesIn).map((unit) => [`${unit.lineId} ${unit.serialNumber}`, unit]),
  );
  return [...latest.values()];
};
