import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useLocation } from "react-router";
import type { InboxPage } from "@/api/inboxTypes";
import { anInbox, aRow, aSession } from "@/test/fixtures";
import { renderAt } from "@/test/render";
import { HttpResponse, http, problem, server } from "@/test/server";
import { listenForShortcuts } from "@/ui/shortcuts";
import { Inbox } from "./Inbox";

const me = aSession().person;
const overdue = aRow({
  taskKey: "1",
  elementId: "UserTask_AnswerOpinion",
  subject: "省发展改革委",
  light: { kind: "OVERDUE", days: 3 },
  actions: ["claim", "hand-over", "open"],
});
const later = aRow({ taskKey: "2", elementId: "UserTask_DraftWorkPlan", actions: ["claim", "hand-over", "open"] });
const today = aRow({ taskKey: "3", elementId: "UserTask_ReviewWorkPlan", light: { kind: "NEAR", days: 0 } });

/** Boxes by name; every question asked is noted. */
function boxes(pages: Partial<Record<string, InboxPage>>) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get("/api/inbox", ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      return HttpResponse.json(pages[query.get("box") ?? ""] ?? anInbox());
    }),
    http.get("/api/studies", () => HttpResponse.json({ items: [], next: null })),
  );
  return { asked, change: (box: string, page: InboxPage) => Object.assign(pages, { [box]: page }) };
}

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}
const show = (at = "/inbox") =>
  renderAt(
    <>
      <Inbox />
      <Address />
    </>,
    { at },
  );
const row = (key: string) => screen.findByTestId(`task-${key}`);

test("rows stand under how much they press, the overdue first", async () => {
  boxes({ mine: anInbox([later, overdue, today]) });
  show();
  await row("1");
  const groups = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
  expect(groups).toEqual(["逾期 1", "今天 1", "以后 1"]);
});

test("a row says what, for whom, whose study, how late and who is on it", async () => {
  boxes({ mine: anInbox([{ ...overdue, holder: me }]) });
  show();
  const shown = await row("1");
  for (const words of ["答复意见", "省发展改革委", "人工智能创新发展专题研究", "逾期 3天", "办理中：我"]) {
    expect(within(shown).getByText(words)).toBeVisible();
  }
});

test("the filter is the address: box, light, words and order", async () => {
  const { asked } = boxes({ group: anInbox([overdue]) });
  show("/inbox?box=group&light=OVERDUE&sort=-due&q=%E6%84%8F%E8%A7%81");
  await row("1");
  expect(asked.some((query) => query.toString() === "box=group&light=OVERDUE&q=%E6%84%8F%E8%A7%81&sort=-due")).toBe(
    true,
  );
  expect(screen.getByLabelText("关键词")).toHaveValue("意见");
  expect(within(await row("1")).getByRole("link", { name: "答复意见" })).toHaveAttribute(
    "href",
    expect.stringContaining("/tasks/1?box=group&light=OVERDUE"),
  );
});

test("words typed go to the address when typing pauses", async () => {
  boxes({ mine: anInbox([overdue]) });
  show();
  await row("1");
  await userEvent.type(screen.getByLabelText("关键词"), "plan");
  await waitFor(() => expect(screen.getByTestId("address")).toHaveTextContent("q=plan"));
});

test("a row that was submitted says that it is on its way, and offers nothing more", async () => {
  boxes({ mine: anInbox([{ ...overdue, settling: true }]) });
  show();
  const shown = await row("1");
  expect(within(shown).getByText("已提交，流转中…")).toBeVisible();
  expect(within(shown).queryByRole("button")).not.toBeInTheDocument();
});

test("claiming tells the server, and the box is read again", async () => {
  const { change } = boxes({ mine: anInbox([overdue]) });
  server.use(
    http.put("/api/tasks/1/claim", () => {
      const held = { ...overdue, holder: me, actions: ["unclaim" as const] };
      change("mine", anInbox([held]));
      return HttpResponse.json({ row: held, term: null, draft: null, people: [], state: "OPEN" });
    }),
  );
  show();
  await userEvent.click(within(await row("1")).getByRole("button", { name: "认领" }));
  expect(await screen.findByText("办理中：我")).toBeVisible();
  expect(within(await row("1")).getByRole("button", { name: "放回" })).toBeEnabled();
});

test("who was slower is told so, and sees who has it", async () => {
  const { change } = boxes({ mine: anInbox([overdue]) });
  server.use(
    http.put("/api/tasks/1/claim", () => {
      change("mine", anInbox([{ ...overdue, holder: { id: "p2", name: "综合处·处长" }, actions: ["open"] }]));
      return problem(409, "task-claimed", { detail: "已由综合处·处长认领" });
    }),
  );
  show();
  await userEvent.click(within(await row("1")).getByRole("button", { name: "认领" }));
  expect(await screen.findByText("已由综合处·处长认领")).toBeInTheDocument();
  expect(await screen.findByText("办理中：综合处·处长")).toBeVisible();
});

test("several rows are claimed at once, and a refusal is said", async () => {
  boxes({ group: anInbox([overdue, later]) });
  const sent: unknown[] = [];
  server.use(
    http.post("/api/task-claims", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ claimed: ["1"], refused: [{ key: "2", code: "task-done", message: "已由他人办结" }] });
    }),
  );
  show("/inbox?box=group");
  await userEvent.click(within(await row("1")).getByRole("checkbox"));
  await userEvent.click(within(await row("2")).getByRole("checkbox"));
  const bar = screen.getByRole("toolbar", { name: "已选 2 项" });
  await userEvent.click(within(bar).getByRole("button", { name: "认领" }));

  expect(await screen.findByText("已认领 1 项")).toBeInTheDocument();
  expect(await screen.findByText("已由他人办结")).toBeInTheDocument();
  expect(sent).toEqual([{ keys: ["1", "2"] }]);
});

test("handing over offers those who may take it", async () => {
  boxes({ mine: anInbox([overdue]) });
  const sent: unknown[] = [];
  server.use(
    http.get("/api/tasks/1", () =>
      HttpResponse.json({
        row: overdue,
        term: null,
        draft: null,
        people: [{ id: "p2", name: "综合处·处长" }],
        state: "OPEN",
      }),
    ),
    http.put("/api/tasks/1/assignee", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ row: overdue, term: null, draft: null, people: [], state: "OPEN" });
    }),
  );
  show();
  await userEvent.click(within(await row("1")).getByRole("button", { name: "转交" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByLabelText("转交给"));
  await userEvent.click(await screen.findByTitle("综合处·处长"));
  await userEvent.click(within(dialog).getByRole("button", { name: "转交" }));
  await waitFor(() => expect(sent).toEqual([{ person: "p2" }]));
});

test("a new row above what the pointer is on is counted, and shown when the pointer has left", async () => {
  const { change } = boxes({ mine: anInbox([later]) });
  const pointer = userEvent.setup();
  const { client } = show();
  await pointer.hover(await row("2"));
  change("mine", anInbox([overdue, later]));
  await client.invalidateQueries({ queryKey: ["inbox"] });

  expect(await screen.findByRole("button", { name: "有 1 项新待办，点此显示" })).toBeVisible();
  expect(screen.queryByTestId("task-1")).not.toBeInTheDocument();
  await pointer.hover(screen.getByTestId("address"));
  expect(await row("1")).toBeVisible();
});

test("a row that leaves while the pointer is on the list leaves its place, not the others'", async () => {
  const { change } = boxes({ mine: anInbox([overdue, later]) });
  const pointer = userEvent.setup();
  const { client } = show();
  await pointer.hover(await row("2"));
  change("mine", anInbox([later]));
  await client.invalidateQueries({ queryKey: ["inbox"] });
  expect(await within(await row("1")).findByText("已不在此列")).toBeVisible();
  await pointer.hover(screen.getByTestId("address"));
  await waitFor(() => expect(screen.queryByTestId("task-1")).not.toBeInTheDocument());
});

test("an empty inbox says so and shows what was done lately", async () => {
  const done = { ...overdue, endedAt: "2026-11-19T06:03:00Z", doneBy: me };
  boxes({ mine: anInbox(), done: anInbox([done]) });
  show();
  expect(await screen.findByText("没有待办。")).toBeVisible();
  expect(await screen.findByRole("link", { name: "答复意见" })).toBeVisible();
});

test("nothing found offers to drop the filter", async () => {
  boxes({ mine: anInbox() });
  show("/inbox?q=xyz");
  const offers = await screen.findAllByRole("button", { name: "清除条件" });
  await userEvent.click(offers[0] as HTMLElement);
  await waitFor(() => expect(screen.getByTestId("address")).toHaveTextContent(/^\/inbox$/));
});

test("a box that could not be read says why and can be asked again", async () => {
  let broken = true;
  server.use(
    http.get("/api/inbox", () =>
      broken
        ? problem(503, "database-unavailable", { detail: "数据库暂时无法访问" })
        : HttpResponse.json(anInbox([overdue])),
    ),
  );
  show();
  expect(await screen.findByText("数据库暂时无法访问")).toBeVisible();
  broken = false;
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(await row("1")).toBeVisible();
});

test("the box of everything is offered only to those who oversee something", async () => {
  boxes({ mine: anInbox([overdue]) });
  show();
  await row("1");
  expect(screen.queryByRole("link", { name: "全部" })).not.toBeInTheDocument();
});

test("j and k walk the rows", async () => {
  const stop = listenForShortcuts();
  boxes({ mine: anInbox([overdue, later]) });
  show();
  await row("1");
  await userEvent.keyboard("j");
  expect(screen.getByRole("link", { name: "答复意见" })).toHaveFocus();
  await userEvent.keyboard("j");
  expect(screen.getByRole("link", { name: "拟定工作方案" })).toHaveFocus();
  await userEvent.keyboard("k");
  expect(screen.getByRole("link", { name: "答复意见" })).toHaveFocus();
  stop();
});
