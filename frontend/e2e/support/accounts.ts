import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { APIRequestContext, Page } from "@playwright/test";
import { Api } from "./api";

const FILE = process.env.E2E_FIRST_START ?? `${process.env.E2E_DATA_DIR ?? "../data"}/first-start.txt`;
// One-time passwords work once: what they were changed to is kept beside them, so that later runs get in as well.
const OWN = `${FILE}.e2e.json`;

/** The user names and passwords that the first start handed out; a line is a user name, white space, a password. */
function handedOut(): Record<string, string> {
  const lines = readFileSync(FILE, "utf8").split("\n");
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [username, password] = line.trim().split(/\s+/);
      return username && password && /^[\w-]{12,}$/.test(password) ? [[username, password]] : [];
    }),
  );
}

const own = (): Record<string, string> => (existsSync(OWN) ? JSON.parse(readFileSync(OWN, "utf8")) : {});

export function remember(username: string, password: string): void {
  writeFileSync(OWN, JSON.stringify({ ...own(), [username]: password }), { mode: 0o600 });
}

/** Somebody's session through the API, their one-time password replaced if they still had it. */
export async function apiAs(request: APIRequestContext, username: string): Promise<Api> {
  const api = new Api(request);
  const chosen = own()[username];
  if (chosen) {
    await api.signIn(username, chosen);
    return api;
  }
  const oneTime = handedOut()[username];
  if (!oneTime) throw new Error(`no password for ${username} in ${FILE}`);
  await settle(api, username, oneTime);
  return api;
}

/** Signs in with a one-time password and chooses an own one. */
export async function settle(api: Api, username: string, oneTime: string): Promise<void> {
  const session = await api.signIn(username, oneTime);
  if (!session.mustChangePassword) {
    remember(username, oneTime);
    return;
  }
  const next = `${[...oneTime].reverse().join("")}-own`;
  await api.post("/account/password", { current: oneTime, next });
  remember(username, next);
}

/** The page's browser is signed in; it starts at the address given, in the language given until another is chosen in the menu. */
export async function signedIn(page: Page, username: string, at = "/", language: "zh" | "en" = "zh"): Promise<Api> {
  await page.addInitScript(
    (first) => localStorage.setItem("language", localStorage.getItem("language") ?? first),
    language,
  );
  const api = await apiAs(page.request, username);
  await page.goto(at);
  return api;
}
