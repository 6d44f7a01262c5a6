import { createHash } from "node:crypto";
import { previewKiel, toImportPlan } from "@tiltas/interchange";

const header =
  "ID,Countries,Announcement Date,Type of Aid General,Explanation,Items,No. of Units,No. of Units Delivered (in-kind military aid),Converted Value in EUR";
const rows = [
  "LTM4,Lithuania,until 5/25/2022,Military,Vehicles from stock.,M113,20,20,9040669.856459",
  "LTM4,Lithuania,until 5/25/2022,Military,Vehicles from stock.,truck,10,.,",
  "LTM9,Lithuania,unspecified,Moral,Encouragement.,.,.,.,.",
];
const bytes = new TextEncoder().encode([header, ...rows].join("\n"));
export const preview = previewKiel(bytes);
const fileSha256 = createHash("sha256").update(bytes).digest("hex");
export const plan = toImportPlan(preview, fileSha256); // what the engine writes, all of it or nothing
