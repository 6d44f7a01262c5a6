import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import type { Ground } from "../ground.ts";
import { hasHash } from "./password-hash.ts";
import { longestPassword, shortestPassword } from "./password-rules.ts";
import { sessionCookieName } from "./session-cookie.ts";
import { absoluteSeconds, secondsFrom } from "./session-limits.ts";
import { saltAndHash } from "./set-password.ts";
import { peerAddressHeader } from "./sign-in.ts";

export const authPath = "/api/auth";

export type AuthSettings = {
  readonly secret: string;
  /** Where people reach the server, when not by its own address: behind a proxy. HTTPS makes cookies secure. */
  readonly publicUrl: string | undefined;
  /** Further origins pages may sign in from. */
  readonly trustedOrigins: readonly string[];
};

export const isSecure = ({ publicUrl }: Pick<AuthSettings, "publicUrl">): boolean =>
  publicUrl?.startsWith("https://") === true;

/** What the caller did wrong and is told; the rest is ours and the operator's to know. */
const isAnswered = (thrown: unknown): boolean =>
  thrown instanceof Error && "statusCode" in thrown && Number(thrown.statusCode) < 500;

/** better-auth for what it does well: the exchange of e-mail and password for a session cookie, and its end. */
export const openPasswordAuth = (ground: Ground, settings: AuthSettings) => {
  const { clock, prisma, say } = ground;
  const { secret, publicUrl, trustedOrigins } = settings;
  return betterAuth({
    appName: "Tiltas",
    ...(publicUrl === undefined ? {} : { baseURL: publicUrl }),
    basePath: authPath,
    secrets: [{ version: 1, value: secret }],
    trustedOrigins: (request) =>
      request === undefined
        ? [...trustedOrigins]
        : [new URL(request.url).origin, ...trustedOrigins],
    database: prismaAdapter(prisma, { provider: "postgresql" }),
    user: { modelName: "authUser" },
    session: {
      modelName: "authSession",
      expiresIn: absoluteSeconds,
      disableSessionRefresh: true,
    },
    account: { modelName: "authAccount" },
    verification: { modelName: "authVerification" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: {
        hash: async (password) => saltAndHash(ground, password),
        verify: async ({ hash, password }) => hasHash(password, hash),
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const person = await prisma.person.findUnique({
              where: { id: session.userId, disabledAt: null },
            });
            if (person === null) return false;
            const now = clock.now();
            const [createdAt, expiresAt] = [secondsFrom(now, 0), secondsFrom(now, absoluteSeconds)];
            return { data: { ...session, createdAt, updatedAt: createdAt, expiresAt } };
          },
        },
      },
    },
    // Counted by `triesOf`, for better-auth counts right passwords too and knows no accounts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: {
      onError: (thrown) => {
        if (!isAnswered(thrown))
          say(`Sign-in failed: ${thrown instanceof Error ? thrown.message : "unknown"}`);
      },
    },
    logger: { level: "error", log: (_level, message) => say(`sign-in: ${message}`) },
    advanced: {
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: false,
      cookiePrefix: "tiltas",
      cookies: {
        session_token: {
          name: sessionCookieName(isSecure(settings)),
          attributes: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(settings) },
        },
      },
      ipAddress: { ipAddressHeaders: [peerAddressHeader] },
    },
  });
};
export type PasswordAuth = Pick<ReturnType<typeof openPasswordAuth>, "handler">;
