import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { aMeeting, anInvitation } from "@/test/meetingFixtures";
import { renderAt } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { ReplyFields } from "./ReplyFields";

const bodies: unknown[] = [];

function show() {
  bodies.length = 0;
  const sent = vi.fn();
  server.use(
    http.get("/api/people", () => HttpResponse.json({ items: [], next: null })),
    http.post("/api/meetings/m-1/invitations/i-1/reply", async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json(aMeeting());
    }),
  );
  renderAt(<ReplyFields meetingId="m-1" invitation={anInvitation({ mine: true })} onSent={sent} />);
  return sent;
}

test("an excuse needs its reason", async () => {
  const sent = show();
  await userEvent.click(screen.getByRole("radio", { name: "请假" }));
  await userEvent.click(screen.getByRole("button", { name: "提交回复" }));
  expect(screen.getByText("请写明请假理由")).toBeVisible();
  fireEvent.change(screen.getByLabelText(/请假理由/), { target: { value: "出差" } });
  await userEvent.click(screen.getByRole("button", { name: "提交回复" }));
  await vi.waitFor(() => expect(sent).toHaveBeenCalled());
  expect(bodies).toEqual([{ reply: "EXCUSED", reason: "出差", delegate: "", delegateId: null }]);
});

test("whoever sends somebody else names them", async () => {
  show();
  await userEvent.click(screen.getByRole("radio", { name: "委托他人参加" }));
  await userEvent.click(screen.getByRole("button", { name: "提交回复" }));
  expect(screen.getByText("请写明由谁代为参加")).toBeVisible();
  expect(bodies).toEqual([]);
});
