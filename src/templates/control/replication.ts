import { all, fx, here } from "../../workbook/formula";
import { result } from "../form-fields";
import { plainTemplate } from "../plain-template";
import { amount, choice, day, words, worked } from "../table-columns";

/** Where else the gain can be had, and how it went there. */
export const replication = plainTemplate({
  id: "replication",
  title: "Replication",
  phase: "control",
  question: "Where else does the same process fail from the same cause, and does the solution work there?",
  how: "One row for each school or site. It fits where process and cause are the same; elsewhere it has to be adapted or left. Every place has a baseline and a chart of its own before anything is changed.",
  widths: [28, 28, 14, 14, 14, 34, 24, 13, 18, 16, 28, 14],
  blocks: () => [
    {
      block: "fields",
      fields: [
        result("fits", "Places that fit", fx`COUNTIF(${all("fit", "places")},"Fits")`, "0"),
        result("done", "Of them completed", fx`COUNTIF(${all("status", "places")},"Completed")`, "0"),
        result("saved", "Savings there, dollars", fx`SUM(${all("savings", "places")})`, "#,##0"),
      ],
    },
    {
      block: "table",
      name: "places",
      rows: 12,
      grows: true,
      marks: [
        { columns: ["fit"], when: fx`${here("fit")}="Fits"`, role: "good" },
        { columns: ["fit"], when: fx`${here("fit")}="Adapt first"`, role: "near" },
      ],
      columns: [
        words("source", "Source project"),
        words("place", "Candidate school or site"),
        choice("process", "Same process?", ["Yes", "No"]),
        choice("cause", "Same cause?", ["Yes", "No", "Not known"]),
        worked(
          "fit",
          "Fit",
          fx`IF(${here("place")}="","",IF(${here("process")}="No","Does not fit",IF(AND(${here("process")}="Yes",${here("cause")}="Yes"),"Fits",IF(${here("cause")}="No","Adapt first","Find out first"))))`,
        ),
        words("adapted", "Adapted how"),
        words("sponsor", "Sponsor (role)"),
        day("start", "Start"),
        choice("baseline", "Own baseline and chart?", ["Yes", "Not yet"]),
        choice("status", "Status", ["Candidate", "Started", "Completed", "Dropped"]),
        words("result", "Result"),
        amount("savings", "Savings a year", "#,##0"),
      ],
    },
  ],
});
