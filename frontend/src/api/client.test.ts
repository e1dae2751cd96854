import { HttpResponse, http, problem, server } from "@/test/server";
import { noteActivity } from "./activity";
import { api, onReachable, onSessionEnded, search, setApiLanguage } from "./client";
import { Problem } from "./problem";

const refusal = async (act: Promise<unknown>): Promise<Problem> => {
  const error = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

afterEach(() => {
  vi.useRealTimers();
  noteActivity();
  // biome-ignore lint/suspicious/noDocumentCookie: the test takes the cookie away that it set
  document.cookie = "XSRF-TOKEN=; max-age=0";
});

test("a change carries the CSRF token and the language, a reading only the language", async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: what the server's cookie looks like to the page
  document.cookie = "XSRF-TOKEN=abc%3D1";
  setApiLanguage("en");
  const seen: Record<string, string | null>[] = [];
  const note = ({ request }: { request: Request }) => {
    seen.push({ token: request.headers.get("X-XSRF-TOKEN"), language: request.headers.get("Accept-Language") });
    return HttpResponse.json({});
  };
  server.use(http.get("/api/x", note), http.post("/api/x", note));

  await api.get("/x");
  await api.post("/x", { a: 1 });

  expect(seen).toEqual([
    { token: null, language: "en" },
    { token: "abc=1", language: "en" },
  ]);
});

test("a request that nobody caused says so, and one just after a key was pressed does not", async () => {
  const background: (string | null)[] = [];
  server.use(
    http.get("/api/x", ({ request }) => {
      background.push(request.headers.get("X-Background"));
      return HttpResponse.json({});
    }),
  );
  noteActivity();
  await api.get("/x");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31_000 });
  await api.get("/x");

  expect(background).toEqual([null, "1"]);
});

test("a refusal arrives with its code, its words, its fields and what else it says", async () => {
  server.use(
    http.put("/api/x", () =>
      problem(409, "changed-meanwhile", {
        detail: "已被修改",
        current: { version: 4 },
        errors: [{ field: "title", code: "not-blank", message: "请填写" }],
      }),
    ),
  );
  const error = await refusal(api.put("/x", {}));

  expect(error).toMatchObject({ status: 409, code: "changed-meanwhile", detail: "已被修改" });
  expect(error.properties.current).toEqual({ version: 4 });
  expect(error.errorOf("title")).toBe("请填写");
  expect(error.errorOf("other")).toBeUndefined();
});

test("silence and a gateway's error page are the same: nothing answered, nothing was done", async () => {
  const reachable: boolean[] = [];
  const stop = onReachable((now) => reachable.push(now));
  server.use(
    http.get("/api/silent", () => HttpResponse.error()),
    http.get("/api/gateway", () => new HttpResponse("<html>", { status: 502 })),
    http.get("/api/alive", () => HttpResponse.json({})),
  );
  expect((await refusal(api.get("/silent"))).code).toBe("network-down");
  expect((await refusal(api.get("/gateway"))).code).toBe("network-down");
  await api.get("/alive");
  stop();

  expect(reachable).toEqual([false, false, true]);
});

test("a database that is away is a refusal with the server's own words, not silence", async () => {
  server.use(http.post("/api/x", () => problem(503, "database-unavailable", { detail: "数据库暂时无法访问" })));
  expect((await refusal(api.post("/x"))).code).toBe("database-unavailable");
});

test("a 401 ends the session, but not when asking who one is", async () => {
  const ended = vi.fn();
  const stop = onSessionEnded(ended);
  server.use(
    http.get("/api/session", () => problem(401, "sign-in-required")),
    http.get("/api/inbox", () => problem(401, "sign-in-required")),
  );
  await refusal(api.get("/session"));
  expect(ended).not.toHaveBeenCalled();
  await refusal(api.get("/inbox"));
  stop();

  expect(ended).toHaveBeenCalledOnce();
});

test("a lost CSRF token is fetched anew and the change sent again, once", async () => {
  const tokens: (string | null)[] = [];
  server.use(
    http.get("/api/session", () => {
      // biome-ignore lint/suspicious/noDocumentCookie: the answer to the question brings a token
      document.cookie = "XSRF-TOKEN=fresh";
      return HttpResponse.json({});
    }),
    http.post("/api/x", ({ request }) => {
      const token = request.headers.get("X-XSRF-TOKEN");
      tokens.push(token);
      return token === "fresh" ? HttpResponse.json({ done: true }) : problem(403, "csrf-token-missing");
    }),
  );
  await expect(api.post("/x")).resolves.toEqual({ done: true });
  expect(tokens).toEqual([null, "fresh"]);
});

test("a filter that says nothing leaves no trace in the address", () => {
  expect(search({ q: "", study: undefined, light: null })).toBe("");
  expect(search({ q: "方案 一", after: "x" })).toBe("?q=%E6%96%B9%E6%A1%88+%E4%B8%80&after=x");
});
