import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { MeetingView } from "@/api/meetingTypes";
import { aMeeting } from "@/test/meetingFixtures";
import { renderAt } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { MeetingEditor } from "./MeetingEditor";

const bodies: { agenda: { title: string }[]; version: number }[] = [];

function show(meeting: MeetingView = aMeeting()) {
  bodies.length = 0;
  server.use(
    http.get("/api/documents", () => HttpResponse.json([])),
    http.get("/api/people", () => HttpResponse.json({ items: [], next: null })),
    http.get("/api/organisations", () => HttpResponse.json([])),
    http.put("/api/meetings/m-1", async ({ request }) => {
      const body = (await request.json()) as (typeof bodies)[number];
      bodies.push(body);
      return HttpResponse.json({ ...meeting, agenda: body.agenda, version: 4 });
    }),
  );
  renderAt(<MeetingEditor meeting={meeting} draft={{ initial: null, words: "", save: () => {} }} />);
}

const titles = () => screen.getAllByLabelText(/议程内容/).map((field) => (field as HTMLInputElement).value);

test("a line moves with the arrow keys on its handle, and the order is saved", async () => {
  show();
  const handle = await screen.findByRole("button", { name: /第 1 项 听取汇报/ });
  handle.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(titles()).toEqual(["部署工作", "听取汇报"]);
  await userEvent.click(screen.getByRole("button", { name: "保存" }));
  await vi.waitFor(() => expect(bodies).toHaveLength(1));
  expect(bodies[0]?.version).toBe(3);
  expect(bodies[0]?.agenda.map((line) => line.title)).toEqual(["部署工作", "听取汇报"]);
});

test("a line moves by dragging its handle onto another", async () => {
  show();
  const handle = await screen.findByRole("button", { name: /第 2 项 部署工作/ });
  const first = within(screen.getByRole("region", { name: "议程" })).getAllByRole("listitem")[0] as HTMLElement;
  const dataTransfer = { setData: () => {}, effectAllowed: "" };
  fireEvent.dragStart(handle, { dataTransfer });
  fireEvent.dragOver(first, { dataTransfer });
  fireEvent.drop(first, { dataTransfer });
  expect(titles()).toEqual(["部署工作", "听取汇报"]);
});

test("an agenda longer than the meeting says by how much", async () => {
  show();
  expect(await screen.findByText(/合计 70 \/ 60 分钟 · 超出 10 分钟/)).toBeVisible();
  const duration = screen.getAllByLabelText(/时长/)[0] as HTMLElement;
  await userEvent.clear(duration);
  await userEvent.type(duration, "0.5h");
  await userEvent.tab();
  expect(screen.getByText(/合计 60 \/ 60 分钟 · 余 0 分钟/)).toBeVisible();
});

test("a refusal is told at its field", async () => {
  show();
  server.use(
    http.put("/api/meetings/m-1", () =>
      HttpResponse.json(
        {
          code: "meeting-ends-before-begin",
          detail: "结束时间应晚于开始时间",
          errors: [{ field: "endsAt", code: "meeting-ends-before-begin", message: "结束时间应晚于开始时间" }],
        },
        { status: 422 },
      ),
    ),
  );
  const title = await screen.findByLabelText(/会议标题/);
  await userEvent.type(title, "（改期）");
  await userEvent.click(screen.getByRole("button", { name: "保存" }));
  expect((await screen.findAllByText("结束时间应晚于开始时间")).length).toBeGreaterThan(0);
  expect((title as HTMLInputElement).value).toBe("课题推进会（改期）");
});
