/** The ending that tells a file's format, in lower case; empty where there is none. */
export function readExtension(name: string): string {
  return /(?<=.)\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** `2021/call.txt.gz` is called `2021/call`. */
export function withoutExtension(name: string): string {
  return name.replace(/\.gz$/iu, '').replace(/(?<=[^/\\])\.[^./\\]+$/u, '');
}
