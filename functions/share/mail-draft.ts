import { fingerprint } from "../../src/workbook/fingerprint";

/** A message that is not sent yet, with a file. */
export interface MailDraft {
  readonly subject: string;
  readonly text: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** "Sun, 22 Nov 2026 20:15:00 +0000". */
  readonly date: string;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const LINE = 76;

/**
 * A message as a file (.eml) that mail programs open as a draft: no sender, nobody to send it to, a text and an attachment.
 *
 * @see RFC 5322 (messages), RFC 2045 to 2047 (MIME), RFC 2231 (names beyond ASCII); "X-Unsent" is how Outlook knows a draft
 */
export function mailDraft({ subject, text, file, date }: MailDraft): string {
  const boundary = `=_tollgate_${fingerprint(text + file.name + file.bytes.length).slice(1)}`;
  return [
    `Date: ${date}`,
    `Subject: ${encodedWords(subject)}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    lines(base64(utf8(text.replace(/\r?\n/g, "\r\n")))),
    `--${boundary}`,
    `Content-Type:\r\n ${XLSX}`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment;\r\n ${named(file.name)}`,
    "",
    lines(base64(file.bytes)),
    `--${boundary}--`,
    "",
  ].join("\r\n");
}

/** A file name as a parameter; one beyond plain letters is encoded. */
function named(name: string): string {
  if (/^[ !#-[\]-~]*$/.test(name)) return `filename="${name}"`;
  const code = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return `filename*=utf-8''${encodeURIComponent(name).replace(/['()*]/g, code)}`;
}

/** A header's words; beyond ASCII they are encoded, in pieces that fit a line. */
function encodedWords(text: string): string {
  const line = text.replace(/[\r\n]+/g, " ");
  if (/^[ -~]*$/.test(line)) return line;
  const pieces: string[] = [];
  let piece = "";
  for (const letter of line) {
    if (utf8(piece + letter).length > 39) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece].map((it) => `=?utf-8?B?${base64(utf8(it))}?=`).join("\r\n ");
}

function utf8(text: string): Uint8Array {
  // A lone half of a pair is no letter, and would not be encoded.
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return Uint8Array.from(
    encodeURIComponent(whole).replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    (letter) => letter.charCodeAt(0),
  );
}

function base64(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    const four = [18, 12, 6, 0].map((shift) => LETTERS[(bits >> shift) & 63]).join("");
    groups.push(i + 2 < bytes.length ? four : i + 1 < bytes.length ? `${four.slice(0, 3)}=` : `${four.slice(0, 2)}==`);
  }
  return groups.join("");
}

function lines(text: string): string {
  return text.replace(new RegExp(`.{${LINE}}(?=.)`, "g"), "$&\r\n");
}
