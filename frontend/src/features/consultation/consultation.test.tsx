import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Consultation, SubmissionRow, SubmissionView } from "@/api/consultationTypes";
import { renderAt } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { aTask } from "@/test/studyFixtures";
import { ConsultationBody } from "./ConsultationBody";
import { SelectForm } from "./SelectForm";
import { chosenOf } from "./Selection";
import { SubmitForm } from "./SubmitForm";

const row = (id: string, more: Partial<SubmissionRow> = {}): SubmissionRow => ({
  id,
  requestId: "r-1",
  no: 1,
  title: `来稿${id}`,
  org: { id: "o-1", name: "民盟市委会" },
  author: "副主委",
  wish: "ORAL",
  status: "RECEIVED",
  length: 800,
  receivedOn: "2026-11-20",
  receivedAt: "2026-11-20T02:00:00Z",
  recordedBy: null,
  returnReason: null,
  completionDue: null,
  choice: null,
  choiceReason: "",
  speaker: "",
  versions: 1,
  version: 3,
  ...more,
});

const consultation = (submissions: SubmissionRow[]): Consultation => ({
  id: "c-1",
  studyId: "s-1",
  studyTitle: "研究",
  title: "产业链协商",
  status: "SELECTING",
  version: 5,
  notice: "请提交。",
  orgs: [],
  term: 10,
  calledAt: "2026-11-10T02:00:00Z",
  callEndsAt: "2026-11-20T10:00:00Z",
  callMoves: [],
  asked: [{ id: "r-1", org: { id: "o-1", name: "民盟市委会" }, state: "FINISHED", finishedAt: null, received: 2 }],
  submissions,
  meeting: null,
  noticeGiven: null,
  materials: null,
  heldOn: null,
  minutes: null,
  preface: "",
  due: null,
  papers: [],
  attachments: [],
  actions: ["record", "return", "select", "conclude"],
  tasks: [],
  next: [],
});

const noPapers = () => server.use(http.get("/api/documents", () => HttpResponse.json([])));
const draft = { initial: null, words: "", save: () => {} };
const task = (element: Parameters<typeof aTask>[0], refs: Record<string, string>) => {
  const one = aTask(element);
  return { ...one, row: { ...one.row, refs } };
};

test("submissions are moved by arrow keys, chosen one by one, and concluded in their order", async () => {
  const saved: unknown[] = [];
  const sent = vi.fn();
  const before = consultation([row("a"), row("b")]);
  server.use(
    http.get("/api/consultations/c-1", () => HttpResponse.json(before)),
    http.put("/api/consultations/c-1/selection", async ({ request }) => {
      saved.push(await request.json());
      return HttpResponse.json({ ...before, version: 6 });
    }),
    http.post("/api/consultations/c-1/selection", async ({ request }) => {
      saved.push(await request.json());
      return HttpResponse.json({ ...before, version: 7, actions: [] });
    }),
  );
  renderAt(
    <SelectForm
      task={task("UserTask_SelectSubmissions", { consultationId: "c-1" })}
      draft={draft}
      locked={false}
      onSent={sent}
    />,
  );
  const handle = await screen.findByRole("button", { name: /第 2 篇 来稿b/ });
  fireEvent.keyDown(handle, { key: "ArrowUp" });
  expect(screen.getByRole("button", { name: /第 1 篇 来稿b/ })).toBeVisible();
  expect(screen.getByRole("button", { name: "完成遴选" })).toBeDisabled();
  const choices = screen.getAllByRole("radio", { name: "口头发言" });
  for (const one of choices) fireEvent.click(one);
  fireEvent.change(screen.getByLabelText("“来稿b”的发言人"), { target: { value: "主委" } });
  await userEvent.click(screen.getByRole("button", { name: "完成遴选" }));
  await vi.waitFor(() => expect(sent).toHaveBeenCalled());
  expect(saved[0]).toMatchObject({
    entries: [
      { id: "b", choice: "ORAL", speaker: "主委", version: 3 },
      { id: "a", choice: "ORAL", version: 3 },
    ],
  });
  expect(saved[1]).toEqual({ version: 6 });
});

test("what came in meanwhile joins what was chosen so far, and a returned one loses its choice", () => {
  const kept = [
    { id: "b", choice: "ORAL" as const, reason: "", speaker: "主委" },
    { id: "gone", choice: "ORAL" as const, reason: "", speaker: "" },
  ];
  const chosen = chosenOf([row("a", { choice: "WRITTEN" }), row("b", { status: "RETURNED" })], kept);
  expect(chosen.map((one) => [one.id, one.choice])).toEqual([
    ["b", null],
    ["a", "WRITTEN"],
  ]);
});

test("a running call is given some working days more, and those who still write are told why", async () => {
  const sent: unknown[] = [];
  noPapers();
  const calling = { ...consultation([row("a")]), status: "CALLING" as const, actions: ["move-call" as const] };
  server.use(
    http.get("/api/calendar/due", ({ request }) => {
      const asked = new URL(request.url).searchParams;
      expect([asked.get("from"), asked.get("term")]).toEqual(["2026-11-20", "5"]);
      return HttpResponse.json({ due: "2026-11-27", dueAt: "2026-11-27T10:00:00Z", estimated: false, skipped: [] });
    }),
    http.put("/api/consultations/c-1/call-end", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...calling, version: 6 });
    }),
  );
  renderAt(<ConsultationBody consultation={calling} />);
  await userEvent.click(screen.getByRole("button", { name: "调整截止日期" }));
  const dialog = screen.getByRole("dialog");
  await within(dialog).findByText(/截止日期由.*11月20日.*改为.*11月27日/);
  const verb = within(dialog).getByRole("button", { name: "调整截止日期" });
  await userEvent.click(verb);
  await within(dialog).findByText("请写明理由");
  expect(sent).toEqual([]);
  await userEvent.type(within(dialog).getByRole("textbox", { name: /原因|理由/ }), "应有关单位请求");
  await userEvent.click(verb);
  await vi.waitFor(() => expect(sent).toEqual([{ version: 5, day: "2026-11-27", reason: "应有关单位请求" }]));
});

test("a draft is saved as one types, and what a colleague saved meanwhile is shown and not overwritten", async () => {
  const bodies: { version: number; text: string }[] = [];
  const one = row("a", { status: "DRAFT", no: null, version: 1, title: "题目" });
  const view = (version: number, text: string): SubmissionView => ({
    submission: { ...one, version },
    consultationId: "c-1",
    consultationTitle: "产业链协商",
    studyId: "s-1",
    studyTitle: "研究",
    text,
    versions: [],
    attachments: [],
    actions: ["write", "hand-in", "remove"],
    taskKey: null,
  });
  server.use(
    http.get("/api/documents", () => HttpResponse.json([])),
    http.get("/api/submission-requests/r-1", () =>
      HttpResponse.json({
        id: "r-1",
        consultationId: "c-1",
        title: "产业链协商",
        studyTitle: "研究",
        notice: "请提交。",
        org: one.org,
        state: "WAITING",
        endsAt: "2026-11-30T10:00:00Z",
        callMoves: [],
        submissions: [one],
        attachments: [],
        actions: ["write", "finish"],
        taskKey: "1",
      }),
    ),
    http.get("/api/submissions/a", () => HttpResponse.json(view(1, ""))),
    http.put("/api/submissions/a", async ({ request }) => {
      const body = (await request.json()) as { version: number; text: string };
      bodies.push(body);
      if (body.version === 1) {
        const current = view(4, "同事写的");
        return HttpResponse.json(
          { type: "/problems/changed-meanwhile", title: "冲突", status: 409, code: "changed-meanwhile", current },
          { status: 409, headers: { "Content-Type": "application/problem+json" } },
        );
      }
      return HttpResponse.json(view(5, body.text));
    }),
  );
  renderAt(
    <SubmitForm
      task={task("UserTask_SubmitTexts", { requestId: "r-1" })}
      draft={draft}
      locked={false}
      onSent={() => {}}
    />,
  );
  expect(await screen.findByRole("button", { name: "确认报送完毕" })).toBeDisabled();
  await userEvent.click(screen.getByRole("button", { name: "继续撰写" }));
  fireEvent.change(await screen.findByLabelText(/正文/), { target: { value: "我写的" } });
  expect(await screen.findByText(/刚被本单位他人修改/, undefined, { timeout: 4000 })).toBeVisible();
  expect(screen.getByLabelText(/正文/)).toHaveValue("我写的");
  await userEvent.click(screen.getByRole("button", { name: "看改了什么" }));
  await userEvent.click(await screen.findByRole("button", { name: "保留我的稿子" }));
  await vi.waitFor(() => expect(bodies.at(-1)).toMatchObject({ version: 4, text: "我写的" }));
});
