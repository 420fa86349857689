import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testWith } from "../needs";
import { mailDraft } from "../../functions/share/mail-draft";

const draft = mailDraft({
  subject: "Spätbusse 🚌: wo das Projekt steht, mit einem recht langen Titel für eine Zeile",
  text: "Zeile 1\nZeile 2: “gut”.",
  file: { name: "Späte Busse.xlsx", bytes: Uint8Array.from({ length: 301 }, (_, i) => i % 256) },
  date: "Sun, 22 Nov 2026 20:15:00 +0000",
});

test("a draft is plain lines of at most 78 letters, ended as mail wants them, with everything beyond ASCII encoded", () => {
  expect(draft).toMatch(/^[\r\n -~]*$/);
  expect(draft.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  expect(Math.max(...draft.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
  expect(draft).toContain("\r\nX-Unsent: 1\r\n");
});

test("its parts come out as they went in", () => {
  const [, boundary] = /boundary="([^"]+)"/.exec(draft)!;
  const parts = draft.split(`--${boundary}`).slice(1, -1);
  const bodyOf = (part: string) => Buffer.from(part.split("\r\n\r\n")[1]!.replace(/\s/g, ""), "base64");
  expect(parts).toHaveLength(2);
  expect(bodyOf(parts[0]!).toString("utf8")).toBe("Zeile 1\r\nZeile 2: “gut”.");
  expect([...bodyOf(parts[1]!)]).toEqual(Array.from({ length: 301 }, (_, i) => i % 256));
  expect(parts[1]).toContain("filename*=utf-8''Sp%C3%A4te%20Busse.xlsx");
  const subject = /Subject: ([\s\S]*?)\r\n(?! )/.exec(draft)![1]!;
  const words = subject.split("\r\n ").map((word) => Buffer.from(word.replace(/^=\?utf-8\?B\?|\?=$/g, ""), "base64"));
  expect(Buffer.concat(words).toString("utf8")).toMatch(/^Spätbusse 🚌: .* für eine Zeile$/);
});

testWith(
  "python3",
  "another program's mail reader finds the subject, the text and the file without a fault",
  (python) => {
    const path = join(mkdtempSync(join(tmpdir(), "tollgate-mail-")), "draft.eml");
    writeFileSync(path, draft, "latin1");
    const script = [
      "import email, email.policy, sys",
      "m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)",
      "a = list(m.iter_attachments())",
      "print([str(d) for p in m.walk() for d in p.defects], len(a), a[0].get_filename(), len(a[0].get_content()), m['subject'])",
    ].join("\n");
    const says = execFileSync(python, ["-c", script, path], { encoding: "utf8", env: { PYTHONIOENCODING: "utf8" } });
    expect(says.trim()).toBe(
      "[] 1 Späte Busse.xlsx 301 Spätbusse 🚌: wo das Projekt steht, mit einem recht langen Titel für eine Zeile",
    );
  },
);
