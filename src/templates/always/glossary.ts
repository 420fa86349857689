import { GLOSSARY } from "../../dmaic/glossary";
import { plainTemplate } from "../plain-template";
import { fixed } from "../table-columns";

/** What the words of the workbook mean. */
export const glossary = plainTemplate({
  id: "glossary",
  title: "Glossary",
  phase: "always",
  question: "What do the words in this workbook mean?",
  how: "In alphabetical order. The words are the field's own, so that a coach or an examiner understands them too.",
  orientation: "portrait",
  widths: [26, 96],
  blocks: () => [
    {
      block: "table",
      name: "terms",
      rows: GLOSSARY.length,
      freeze: true,
      fill: GLOSSARY.map(({ term, meaning }) => ({ term, meaning })),
      columns: [fixed("term", "Word"), fixed("meaning", "What it means here", "text")],
    },
  ],
});
