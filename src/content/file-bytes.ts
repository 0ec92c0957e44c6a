/** Above this only the ends are hashed: hours of film differ there, too. */
const WHOLE = 32 * 1_048_576;
const END = 1_048_576;

/**
 * What a file is known by on this machine: SHA-256 of its bytes, in hexadecimal digits; of a large
 * one, of its size, its first and its last mebibyte.
 */
export async function hashOf(file: Blob): Promise<string> {
  const part =
    file.size <= WHOLE
      ? file
      : new Blob([String(file.size), file.slice(0, END), file.slice(file.size - END)]);
  const digest = await crypto.subtle.digest('SHA-256', await part.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Messages between a page's script and the worker are text. */
export function base64Of(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(part);
  });
}

/** Hands a copy to the browser's own download. Nothing of it passes the page. */
export function saveAs(copy: Blob, fileName: string): void {
  const url = URL.createObjectURL(copy);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads it after the click; a download that waits for a dialog holds its own.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
