/**
 * `text` without the characters at its ends that `isTrimmed` matches, one at a time. Linear in its length, which a pattern like
 * `/-+$/` is not: that starts anew at every hyphen of a hostile text.
 */
export function trimCharacters(text: string, isTrimmed: RegExp): string {
  let start = 0;
  while (start < text.length && isTrimmed.test(text.charAt(start))) start += 1;
  return trimEndCharacters(text.slice(start), isTrimmed);
}

/** As `trimCharacters`, at the end only. */
export function trimEndCharacters(text: string, isTrimmed: RegExp): string {
  let end = text.length;
  while (end > 0 && isTrimmed.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
