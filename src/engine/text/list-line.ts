/** A bullet, a dash, a tick or a number in front: an item of a list. */
const LIST_LINE =
  /^\s{0,20}(?:[-–—*•●▪◦‣∙■►▶➤★☆·✓✔→]|\p{Emoji_Presentation}\uFE0F?|\d{1,2}[.)])\s/u;

export function isListLine(line: string): boolean {
  return LIST_LINE.test(line);
}
