/**
 * Where the tokenizer reads otherwise than the HTML standard, its input is changed so that both read the same.
 *
 * @module
 */

/** Without its `<`, of which a page is full: searching is fast for what is rare. */
const CDATA = "![CDATA[";
const UNFINISHED_TAG = /^<\/?[a-z]/i;

/** Outside drawings and raw text, the standard takes CDATA for a comment that ends at the first `>`. */
function withoutCdata(html: string): string {
  let inside: string | null = null;
  const marks =
    /<!\[CDATA\[|<(\/?)(svg|math|iframe|textarea|title|xmp|noembed|noframes|plaintext|script|style)(?![^\s/>])/gi;
  return html.replace(marks, (mark: string, end: string | undefined, name: string | undefined) => {
    if (name === undefined) return inside === null ? "<!CDATA[" : mark;
    if (inside === null && end === "") inside = name.toLowerCase();
    else if (end !== "" && inside === name.toLowerCase()) inside = null;
    return mark;
  });
}

/** Whether a place is inside raw text, where a `<` is only a character. */
function isRaw(html: string, place: number): boolean {
  const marks = /<(\/?)(plaintext|xmp|textarea|title|iframe|noembed|noframes)(?![^\s/>])/gi;
  let inside: string | null = null;
  for (let mark = marks.exec(html); mark !== null && mark.index < place; mark = marks.exec(html)) {
    const name = (mark[2] ?? "").toLowerCase();
    if (inside === null && mark[1] === "") inside = name;
    else if (mark[1] === "/" && inside === name && name !== "plaintext") inside = null;
  }
  return inside !== null;
}

/** Text without NUL, without a tag that is cut off at its end, and with CDATA as the standard reads it. */
export function standardText(html: string): string {
  const visible = html.includes("\0") ? html.replaceAll("\0", "") : html;
  const text = visible.includes(CDATA) ? withoutCdata(visible) : visible;
  const closed = text.lastIndexOf(">");
  let end = text.length;
  for (let last = text.lastIndexOf("<"); last > closed; last = last === 0 ? -1 : text.lastIndexOf("<", last - 1)) {
    if (UNFINISHED_TAG.test(text.slice(last, last + 3))) end = last;
  }
  return end < text.length && !isRaw(text, end) ? text.slice(0, end) : text;
}
