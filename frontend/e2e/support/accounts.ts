import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type APIRequestContext, type Page, request as requests } from "@playwright/test";
import { Api } from "./api";

export const baseURL = process.env.E2E_BASE_URL ?? process.env.E2E_URL ?? "http://127.0.0.1:28080";

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

type Cookies = Awaited<ReturnType<APIRequestContext["storageState"]>>["cookies"];

// A password takes the server a while by intent, and the tests knock dozens of times: who was let in once comes back with that session.
const sessions = new Map<string, Cookies>();
const keep = async (request: APIRequestContext, username: string) =>
  sessions.set(username, (await request.storageState()).cookies);
const isIn = async (request: APIRequestContext) => (await request.get("/api/session")).ok();

/** The next time, this person signs in anew. */
export const forget = (username: string): boolean => sessions.delete(username);

/** Signs in; a one-time password is replaced by an own one. */
export async function settle(request: APIRequestContext, username: string, oneTime: string): Promise<void> {
  const api = new Api(request);
  const session = await api.signIn(username, oneTime);
  const password = session.mustChangePassword ? `${[...oneTime].reverse().join("")}-own` : oneTime;
  if (session.mustChangePassword) await api.post("/account/password", { current: oneTime, next: password });
  remember(username, password);
  await keep(request, username);
}

async function letIn(request: APIRequestContext, username: string): Promise<void> {
  const chosen = own()[username];
  if (chosen) {
    await new Api(request).signIn(username, chosen);
    await keep(request, username);
    return;
  }
  const oneTime = handedOut()[username];
  if (!oneTime) throw new Error(`no password for ${username} in ${FILE}`);
  await settle(request, username, oneTime);
}

/** Somebody at the interface of the server, without a browser. */
export async function apiFor(username: string): Promise<Api> {
  const cookies = sessions.get(username) ?? [];
  const request = await requests.newContext({ baseURL, storageState: { cookies, origins: [] } });
  if (!(await isIn(request))) await letIn(request, username);
  return new Api(request);
}

/** The same with the cookies of a browser, which is signed in by it. */
export async function apiIn(page: Page, username: string): Promise<Api> {
  await page.context().addCookies(sessions.get(username) ?? []);
  if (!sessions.has(username) || !(await isIn(page.request))) await letIn(page.request, username);
  return new Api(page.request);
}

/** The page's browser is signed in; it starts at the address given, in the language given until another is chosen in the menu. */
export async function signedIn(page: Page, username: string, at = "/", language: "zh" | "en" = "zh"): Promise<Api> {
  await page.addInitScript(
    (first) => localStorage.setItem("language", localStorage.getItem("language") ?? first),
    language,
  );
  const api = await apiIn(page, username);
  await page.goto(at);
  return api;
}
