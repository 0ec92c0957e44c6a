const utf8 = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');
const utf16 = new TextDecoder('utf-16le');

/**
 * Text of a field whose encoding the standard leaves open (Exif ASCII, IPTC without its character
 * set): UTF-8 when it is that, else Windows-1252, which is what programs of the time wrote.
 */
export function decodeText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const written = end === -1 ? bytes : bytes.subarray(0, end);
  try {
    return utf8.decode(written);
  } catch {
    return western.decode(written);
  }
}

/** Windows' own fields (XPAuthor): UTF-16, little endian. */
export function decodeUtf16(bytes: Uint8Array): string {
  return utf16.decode(bytes).replace(/\0[\s\S]*$/, '');
}

/** One byte, one character: for names of parts and for looking for ASCII in bytes. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}
