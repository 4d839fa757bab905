/** Blocks of more members are compared only within a window along time, so that work grows with the corpus, not its square. */
const BLOCK_LIMIT = 32;
const WINDOW = 12;
/** A double holds whole numbers of so many bits: a key's hash and, below it, an event's place. */
const PACKED_BITS = 53;
const HASH_BITS = 32;

/** Groups of events, by their places in a list, that have a key in common. */
export interface CandidateBlocks {
  /** Calls `visit` once for every other event that shares a block with this one. */
  readonly forEachPartner: (event: number, visit: (partner: number) => void) => void;
}

/**
 * Blocks by key. Keys are 32-bit hashes, packed with the event into one number each and sorted: a hundred keys for each of
 * many thousand events would be more than maps and lists can hold. Two keys of one hash make one block, which only costs work.
 * @param listKeys keys of an event; may name one twice
 * @param order `order[event]`: rank along time, for windows
 */
export function blockByKeys(
  events: number,
  listKeys: (event: number) => readonly number[],
  order: Int32Array,
): CandidateBlocks {
  const entries = packEntries(events, listKeys);
  const members = new Int32Array(entries.length);
  /** Where the block of each place in `members` begins; blocks of one event are dropped. */
  const starts: number[] = [];
  const scale = scaleFor(events);
  let end = 0;
  for (let at = 0; at < entries.length;) {
    const key = Math.floor((entries[at] ?? 0) / scale);
    const start = end;
    for (; at < entries.length && Math.floor((entries[at] ?? 0) / scale) === key; at++) {
      const event = (entries[at] ?? 0) - key * scale;
      if (end === start || members[end - 1] !== event) members[end++] = event;
    }
    if (end - start < 2) end = start;
    else starts.push(start);
  }
  starts.push(end);
  sortLargeBlocks(members, starts, order);
  return indexBlocks(events, members.subarray(0, end), starts);
}

function scaleFor(events: number): number {
  return 2 ** Math.ceil(Math.log2(events + 1));
}

/** Every key of every event with the event below it, ascending. */
function packEntries(events: number, listKeys: (event: number) => readonly number[]): Float64Array {
  const scale = scaleFor(events);
  const dropped = Math.max(0, HASH_BITS + Math.log2(scale) - PACKED_BITS);
  let entries = new Float64Array(16 * events + 16);
  let length = 0;
  for (let event = 0; event < events; event++) {
    for (const key of listKeys(event)) {
      if (length === entries.length) {
        const longer = new Float64Array(2 * length);
        longer.set(entries);
        entries = longer;
      }
      entries[length++] = ((key >>> 0) >>> dropped) * scale + event;
    }
  }
  return entries.subarray(0, length).sort();
}

function sortLargeBlocks(members: Int32Array, starts: readonly number[], order: Int32Array): void {
  const eventAt = new Int32Array(order.length);
  for (const [event, rank] of order.entries()) eventAt[rank] = event;
  for (const [block, start] of starts.entries()) {
    const end = starts[block + 1] ?? start;
    if (end - start <= BLOCK_LIMIT) continue;
    const ranks = members.subarray(start, end).map((event) => order[event] ?? 0);
    members.set(
      ranks.sort().map((rank) => eventAt[rank] ?? 0),
      start,
    );
  }
}

function indexBlocks(events: number, members: Int32Array, starts: readonly number[]): CandidateBlocks {
  const blockAt = new Int32Array(members.length);
  for (const [block, start] of starts.entries()) blockAt.fill(block, start, starts[block + 1] ?? start);
  // Places in `members` by event: those of event e from firstOf[e] to firstOf[e + 1].
  const firstOf = new Int32Array(events + 1);
  for (const event of members) firstOf[event + 1] = (firstOf[event + 1] ?? 0) + 1;
  for (let event = 0; event < events; event++)
    firstOf[event + 1] = (firstOf[event + 1] ?? 0) + (firstOf[event] ?? 0);
  const placesOf = new Int32Array(members.length);
  const next = firstOf.slice();
  for (const [place, event] of members.entries()) {
    const slot = next[event] ?? 0;
    placesOf[slot] = place;
    next[event] = slot + 1;
  }

  /** For which event each was last visited. */
  const visitedFor = new Int32Array(events).fill(-1);
  return {
    forEachPartner: (event, visit) => {
      visitedFor[event] = event;
      for (let slot = firstOf[event] ?? 0; slot < (firstOf[event + 1] ?? 0); slot++) {
        const place = placesOf[slot] ?? 0;
        const block = blockAt[place] ?? 0;
        let [start, end] = [starts[block] ?? 0, starts[block + 1] ?? 0];
        if (end - start > BLOCK_LIMIT) {
          start = Math.max(start, place - WINDOW);
          end = Math.min(end, place + WINDOW + 1);
        }
        for (let at = start; at < end; at++) {
          const partner = members[at] ?? 0;
          if (visitedFor[partner] === event) continue;
          visitedFor[partner] = event;
          visit(partner);
        }
      }
    },
  };
}
