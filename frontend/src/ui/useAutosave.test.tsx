import { act, renderHook, waitFor } from "@testing-library/react";
import type { TaskDraft } from "@/api/inboxTypes";
import { HttpResponse, http, problem, server } from "@/test/server";
import { localDraft, useAutosave } from "./useAutosave";

const SAVED_AT = "2026-11-21T06:03:00Z";
const draftOf = (version: number, content: Record<string, unknown>): TaskDraft => ({
  version,
  content,
  savedAt: SAVED_AT,
});
const start = (draft: TaskDraft | null = null) => renderHook(() => useAutosave("p-1", "77", draft));

test("what is typed reaches the server a moment later, and the device forgets its copy", async () => {
  const bodies: unknown[] = [];
  server.use(
    http.put("/api/tasks/77/draft", async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json(draftOf(5, { text: "二" }));
    }),
  );
  const { result } = start(draftOf(4, { text: "零" }));
  act(() => result.current.save({ text: "一" }));
  act(() => result.current.save({ text: "二" }));
  expect(localDraft("p-1", "77")?.content).toEqual({ text: "二" });

  await waitFor(() => expect(result.current.words).toBe("已保存 14:03"));
  expect(bodies).toEqual([{ version: 4, content: { text: "二" } }]);
  expect(localDraft("p-1", "77")).toBeNull();
});

test("while nothing answers the device keeps the words, and the next visit starts from them", async () => {
  server.use(http.put("/api/tasks/77/draft", () => HttpResponse.error()));
  const first = start();
  act(() => first.result.current.save({ text: "断网时写的" }));
  await waitFor(() => expect(first.result.current.state).toBe("local"));
  first.unmount();

  expect(start().result.current.initial).toEqual({ text: "断网时写的" });
});

test("a newer draft from elsewhere wins over an old copy on the device", () => {
  localStorage.setItem(
    "draft/p-1/77",
    JSON.stringify({ content: { text: "旧" }, at: "2026-11-20T06:00:00Z", base: 1 }),
  );
  expect(start(draftOf(3, { text: "新" })).result.current.initial).toEqual({ text: "新" });
});

test("a draft that was changed elsewhere is not overwritten", async () => {
  server.use(http.put("/api/tasks/77/draft", () => problem(409, "changed-meanwhile")));
  const { result } = start();
  act(() => result.current.save({ text: "一" }));
  await waitFor(() => expect(result.current.state).toBe("conflict"));
  expect(result.current.words).toContain("别处");
});

test("another person's words on this device stay theirs", () => {
  localStorage.setItem("draft/p-2/77", JSON.stringify({ content: { text: "别人的" }, at: SAVED_AT, base: 0 }));
  expect(start().result.current.initial).toBeNull();
});

test("after submitting, nothing is kept and nothing is sent any more", async () => {
  const put = vi.fn();
  server.use(
    http.put("/api/tasks/77/draft", () => {
      put();
      return HttpResponse.json(draftOf(1, {}));
    }),
  );
  vi.useFakeTimers();
  const { result, unmount } = start();
  act(() => result.current.save({ text: "一" }));
  act(() => result.current.clear());
  unmount();
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  expect(put).not.toHaveBeenCalled();
  expect(localDraft("p-1", "77")).toBeNull();
});
