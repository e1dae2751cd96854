import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";

/** The server's stand-in. A test adds what it needs with `server.use(...)`; anything not foreseen fails the test. */
export const server = setupServer();

/** A refusal as the API words it. */
export function problem(status: number, code: string, properties: Record<string, unknown> = {}) {
  return HttpResponse.json(
    { type: `/problems/${code}`, title: code, status, detail: "", code, ...properties },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}

export { HttpResponse, http };
