import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { renderAt } from "@/test/render";
import { LONGEST_TEXT, LongText } from "./LongText";

function Writing() {
  const [text, setText] = useState("");
  return <LongText label="正文" lines={[2, 4]} value={text} onChange={setText} />;
}

test("a text that is too long stays as it was pasted, and its field says by how much", async () => {
  renderAt(<Writing />);
  const field = await screen.findByLabelText("正文");
  const pasted = "字".repeat(LONGEST_TEXT + 3);
  fireEvent.change(field, { target: { value: pasted } });
  expect(screen.getByText(/最多 200000 字，还多 3 字/)).toBeInTheDocument();
  expect(field).toHaveValue(pasted);
  fireEvent.change(field, { target: { value: pasted.slice(3) } });
  expect(screen.queryByText(/还多/)).toBeNull();
});
