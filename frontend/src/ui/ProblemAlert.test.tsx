import { screen } from "@testing-library/react";
import { Problem } from "@/api/problem";
import { renderAt } from "@/test/render";
import { Field } from "./Field";
import { ProblemAlert } from "./ProblemAlert";

const TAKEN = { field: "docNumber", code: "doc-number-taken", message: "这个文号已被使用，请核对" };
const LATE = { field: "issuedOn", code: "date-future", message: "日期不能晚于今天" };
const refused = (...errors: (typeof TAKEN)[]) =>
  new Problem(422, "invalid", { title: "有内容需要更正", detail: errors[0]?.message, errors });

function Form({ problem }: { problem: Problem }) {
  return (
    <>
      <Field label="发文字号" error={problem.errorOf("docNumber")}>
        {(control) => <input {...control} />}
      </Field>
      <ProblemAlert problem={problem} />
    </>
  );
}

test("what stands at its field is not said a second time", () => {
  renderAt(<Form problem={refused(TAKEN, LATE)} />);
  expect(screen.getAllByText(TAKEN.message)).toHaveLength(1);
  expect(screen.getByText("有内容需要更正")).toBeVisible();
  expect(screen.getByText(LATE.message)).toBeVisible();
});

test("without a field of its own on screen it is said, once", () => {
  renderAt(<ProblemAlert problem={refused(TAKEN)} />);
  expect(screen.getAllByText(TAKEN.message)).toHaveLength(1);
});
