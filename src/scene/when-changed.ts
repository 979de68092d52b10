/** Does something whenever one of the things that it hangs on is another than the last time. */
export function whenChanged<Things extends readonly unknown[]>(
  act: (...things: Things) => void,
): (...things: Things) => void {
  let last: Things | null = null;
  return (...things) => {
    if (last?.every((thing, place) => thing === things[place]) === true) return;
    last = things;
    act(...things);
  };
}
