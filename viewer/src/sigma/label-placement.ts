/** In pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelRequest {
  /** Centre and radius of what is labelled. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Placed before those of lower priority. */
  readonly priority: number;
}

export interface PlacedLabel<T extends LabelRequest> {
  readonly request: T;
  readonly box: Box;
}

const GAP = 3;

/**
 * Places labels beside their nodes (right, left, below or above) so that none covers another or the disc of a node that
 * has been placed before it, and all of it lies inside of `bounds`. A label that finds no place is left out.
 */
export function placeLabels<T extends LabelRequest>(
  requests: readonly T[],
  bounds: Box,
): readonly PlacedLabel<T>[] {
  const ordered = [...requests].sort((a, b) => b.priority - a.priority);
  const taken: { readonly box: Box; readonly owner: T }[] = [];
  const placed: PlacedLabel<T>[] = [];
  for (const request of ordered) {
    const free = listPlaces(request).filter(
      (place) => !taken.some((other) => other.owner !== request && boxesOverlap(place, other.box)),
    );
    const box = free.find((place) => isInside(place, bounds));
    taken.push({ box: discBox(request), owner: request });
    if (box === undefined) continue;
    taken.push({ box, owner: request });
    placed.push({ request, box });
  }
  return placed;
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    bounds.left <= box.left &&
    bounds.top <= box.top &&
    box.right <= bounds.right &&
    box.bottom <= bounds.bottom
  );
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function listPlaces({ x, y, radius, width, height }: LabelRequest): readonly Box[] {
  const away = radius + GAP;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x + away, y - height / 2),
    at(x - away - width, y - height / 2),
    at(x - width / 2, y + away),
    at(x - width / 2, y - away - height),
  ];
}

function discBox({ x, y, radius }: LabelRequest): Box {
  // The square inside the disc: labels may brush its rim.
  const reach = radius * 0.8;
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
