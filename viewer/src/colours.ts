/** `#rrggbb` between two such colours: `share` 0 is the first, 1 the second. */
export function mixColours(from: string, to: string, share: number): string {
  const a = parseHex(from);
  const b = parseHex(to);
  const parts = a.map((part, index) => Math.round(part + ((b[index] ?? part) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function parseHex(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
