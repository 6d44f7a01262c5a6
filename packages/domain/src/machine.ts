import { z } from "zod";

/** The machines whose versions are adopted; procurement and consignment live inside the commitment's. */
export const machineNameSchema = z.enum(["commitment"]);
export type MachineName = z.infer<typeof machineNameSchema>;

/** The number of a machine's version, from 1. */
export const machineNumberSchema = z.int().min(1).max(999);
