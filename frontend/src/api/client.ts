import { personIsQuiet } from "./activity";
import { NETWORK_DOWN, Problem } from "./problem";

type Listener = () => void;
const endedListeners = new Set<Listener>();
const reachableListeners = new Set<(reachable: boolean) => void>();

/** Called when the server says that nobody is signed in any more. */
export function onSessionEnded(listener: Listener): () => void {
  endedListeners.add(listener);
  return () => endedListeners.delete(listener);
}

export function sessionEnded(): void {
  for (const listener of endedListeners) listener();
}

/** Called with every request's fate: did anything answer at all? */
export function onReachable(listener: (reachable: boolean) => void): () => void {
  reachableListeners.add(listener);
  return () => reachableListeners.delete(listener);
}

function tellReachable(reachable: boolean): void {
  for (const listener of reachableListeners) listener(reachable);
}

let language = "zh";
export function setApiLanguage(next: string): void {
  language = next;
}

export function cookie(name: string): string | undefined {
  const found = document.cookie.split("; ").find((part) => part.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : undefined;
}

const SAFE = new Set(["GET", "HEAD"]);

function headersFor(method: string, json: boolean): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: "application/json, application/problem+json, application/xml;q=0.9",
    "Accept-Language": language,
  };
  if (json) headers["Content-Type"] = "application/json";
  if (personIsQuiet()) headers["X-Background"] = "1";
  if (!SAFE.has(method)) {
    const token = cookie("XSRF-TOKEN");
    if (token) headers["X-XSRF-TOKEN"] = token;
  }
  return headers;
}

function parsed(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return body !== null && typeof body === "object" ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A gateway's own 502–504 page means the same to a person as no answer: nothing was done, try again. */
function problemOf(status: number, text: string): Problem {
  const body = parsed(text);
  const code = typeof body.code === "string" ? body.code : undefined;
  if (!code && status >= 502 && status <= 504) return new Problem(status, NETWORK_DOWN);
  return new Problem(status, code ?? `http-${status}`, body);
}

function refuse(path: string, status: number, text: string): never {
  const problem = problemOf(status, text);
  tellReachable(problem.code !== NETWORK_DOWN);
  if (status === 401 && !path.startsWith("/session")) sessionEnded();
  throw problem;
}

/** A page that stood open for long may have lost its token; asking who one is brings a new one. */
async function renewed(response: Response): Promise<boolean> {
  if (response.status !== 403 || parsed(await response.clone().text()).code !== "csrf-token-missing") return false;
  await fetch("/api/session", { credentials: "same-origin", headers: headersFor("GET", false) });
  return cookie("XSRF-TOKEN") !== undefined;
}

async function send(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
  again = false,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: "same-origin",
      headers: headersFor(method, body !== undefined),
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    tellReachable(false);
    throw new Problem(0, NETWORK_DOWN);
  }
  if (!again && !SAFE.has(method) && (await renewed(response))) return send(method, path, body, signal, true);
  if (!response.ok) refuse(path, response.status, await response.text());
  tellReachable(true);
  return response;
}

async function json<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** Sends a file with progress; fetch cannot report how much has gone out. */
function upload<T>(path: string, form: FormData, onProgress?: (percent: number) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api${path}`);
    for (const [name, value] of Object.entries(headersFor("POST", false))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(Math.round((event.loaded / event.total) * 100));
    };
    request.onerror = () => {
      tellReachable(false);
      reject(new Problem(0, NETWORK_DOWN));
    };
    request.onload = () => {
      if (request.status < 300) {
        tellReachable(true);
        resolve(JSON.parse(request.responseText) as T);
        return;
      }
      try {
        refuse(path, request.status, request.responseText);
      } catch (problem) {
        reject(problem);
      }
    };
    request.send(form);
  });
}

export type Query = Record<string, string | number | boolean | null | undefined>;

/** `?a=b` of everything that has a value; nothing when there is none. */
export function search(query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") params.set(name, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** What the server calls the file: `filename*` carries any language. */
function fileName(response: Response): string | null {
  const named = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("Content-Disposition") ?? "");
  return named?.[1] ? decodeURIComponent(named[1]) : null;
}

/** A file that the server makes, with the name that it gives. */
async function file(path: string): Promise<{ name: string | null; content: Blob }> {
  const response = await send("GET", path);
  return { name: fileName(response), content: await response.blob() };
}

/** The one door to the server. Paths start below `/api`. Every refusal is thrown as a `Problem`. */
export const api = {
  get: async <T>(path: string, signal?: AbortSignal) => json<T>(await send("GET", path, undefined, signal)),
  text: async (path: string, signal?: AbortSignal) => (await send("GET", path, undefined, signal)).text(),
  post: async <T>(path: string, body: unknown = {}) => json<T>(await send("POST", path, body)),
  put: async <T>(path: string, body?: unknown) => json<T>(await send("PUT", path, body)),
  delete: async <T>(path: string, body?: unknown) => json<T>(await send("DELETE", path, body)),
  upload,
  file,
};
