import { expect, test } from "vitest";
import { emptyPayload, signedHeaders } from "./s3-signature.ts";

test("a request is signed as in the example of Amazon's documentation, “GET Object”", () => {
  const access = {
    endpoint: "https://examplebucket.s3.amazonaws.com",
    bucket: "examplebucket",
    region: "us-east-1",
    key: "AKIAIOSFODNN7EXAMPLE",
    secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  };
  const { authorization } = signedHeaders(access, {
    method: "GET",
    path: "/test.txt",
    payload: emptyPayload,
    headers: { range: "bytes=0-9" },
    at: new Date("2013-05-24T00:00:00Z"),
  });
  expect(authorization).toBe(
    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, " +
      "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, " +
      "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  );
});
