/** The list, or an equal one that was given before. */
export type ShareList = <Item extends string | number>(list: readonly Item[]) => readonly Item[];

const NONE: readonly never[] = [];

/**
 * Gives equal lists of no or one item as one list, and equal texts as one text. Of the many thousand lists of a corpus' events most
 * are such: shared, they take a fraction of the memory, and those that are compared all the time stay near the processor.
 */
export function createListSharing(): ShareList {
  const singles = new Map<string | number, readonly (string | number)[]>();
  const shareSingle = (item: string | number): readonly (string | number)[] => {
    const known = singles.get(item);
    if (known !== undefined) return known;
    const list = [item];
    singles.set(item, list);
    return list;
  };
  return <Item extends string | number>(list: readonly Item[]): readonly Item[] => {
    if (list.length === 0) return NONE;
    const [first] = list;
    if (list.length === 1 && first !== undefined) return shareSingle(first) as readonly Item[];
    return list.map((item) => shareSingle(item)[0] as Item);
  };
}
