import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { StatementView } from "@/api/meetingTypes";
import { renderAt } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { StatementEditor } from "./StatementEditor";

const statement: StatementView = {
  id: "st-1",
  lineId: "l-1",
  speakerId: null,
  speaker: "与会专家",
  posts: [],
  text: "",
  at: "2026-03-02T01:10:00Z",
  version: 0,
  mentions: [],
};

beforeEach(() => localStorage.clear());

test("what is typed is saved by itself", async () => {
  const bodies: { text: string; version: number }[] = [];
  server.use(
    http.put("/api/meetings/m-1/statements/st-1", async ({ request }) => {
      const body = (await request.json()) as { text: string; version: number };
      bodies.push(body);
      return HttpResponse.json({ ...statement, text: body.text, version: body.version + 1 });
    }),
  );
  renderAt(<StatementEditor meetingId="m-1" statement={statement} focus={false} />);
  fireEvent.change(screen.getByLabelText("与会专家的发言"), { target: { value: "算力先行。" } });
  expect(JSON.parse(localStorage.getItem("statement/st-1") ?? "")).toEqual({ text: "算力先行。", mentions: [] });
  await vi.waitFor(() => expect(screen.getByText("已保存")).toBeVisible(), { timeout: 3000 });
  expect(bodies.map((body) => body.text)).toEqual(["算力先行。"]);
  expect(localStorage.getItem("statement/st-1")).toBeNull();
});

test("where two people typed, both texts are shown and one is chosen", async () => {
  const theirs = { ...statement, text: "对方的记录", version: 5 };
  const bodies: { text: string; version: number }[] = [];
  server.use(
    http.put("/api/meetings/m-1/statements/st-1", async ({ request }) => {
      const body = (await request.json()) as { text: string; version: number };
      bodies.push(body);
      if (body.version !== 5) return HttpResponse.json({ code: "changed-meanwhile", current: theirs }, { status: 409 });
      return HttpResponse.json({ ...statement, text: body.text, version: 6 });
    }),
  );
  renderAt(<StatementEditor meetingId="m-1" statement={statement} focus={false} />);
  fireEvent.change(screen.getByLabelText("与会专家的发言"), { target: { value: "我的记录" } });
  expect(await screen.findByText("对方的记录", undefined, { timeout: 3000 })).toBeVisible();
  expect(screen.getByLabelText("与会专家的发言")).toHaveValue("我的记录");
  await userEvent.click(screen.getByRole("button", { name: "保留我的" }));
  await vi.waitFor(() => expect(bodies.at(-1)).toMatchObject({ text: "我的记录", version: 5 }));
});

test("a paste that is too long stays whole, says by how much, and is sent once it is cut", async () => {
  const bodies: string[] = [];
  server.use(
    http.put("/api/meetings/m-1/statements/st-1", async ({ request }) => {
      const body = (await request.json()) as { text: string };
      bodies.push(body.text);
      return HttpResponse.json({ ...statement, text: body.text, version: 1 });
    }),
  );
  renderAt(<StatementEditor meetingId="m-1" statement={statement} focus={false} />);
  const field = screen.getByLabelText("与会专家的发言");
  fireEvent.change(field, { target: { value: "算".repeat(200_003) } });
  expect(field).toHaveValue("算".repeat(200_003));
  expect(screen.getByRole("alert")).toHaveTextContent(/3/);
  await vi.waitFor(() => expect(screen.getByText("过长，没有保存")).toBeVisible(), { timeout: 3000 });
  fireEvent.change(field, { target: { value: "算力先行。" } });
  await vi.waitFor(() => expect(bodies).toEqual(["算力先行。"]), { timeout: 3000 });
});
