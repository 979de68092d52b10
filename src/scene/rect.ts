/** A rectangle in CSS pixels from the top left of the window. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export function inset(rect: Rect, across: number, down: number = across): Rect {
  return {
    x: rect.x + across,
    y: rect.y + down,
    width: Math.max(1, rect.width - 2 * across),
    height: Math.max(1, rect.height - 2 * down),
  };
}

/** What two rectangles share; of no size where they share nothing. */
export function overlap(one: Rect, other: Rect): Rect {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const right = Math.min(one.x + one.width, other.x + other.width);
  const foot = Math.min(one.y + one.height, other.y + other.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, foot - y) };
}

export function middleOf(rect: Rect): Spot {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** Rows one under the other, sharing the height by their weights. */
export function rowsOf(rect: Rect, weights: readonly number[], gap: number): Rect[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const free = rect.height - gap * (weights.length - 1);
  let y = rect.y;
  return weights.map((weight) => {
    const row = { ...rect, y, height: (free * weight) / total };
    y += row.height + gap;
    return row;
  });
}

/** Columns beside each other, sharing the width by their weights. */
export function columnsOf(rect: Rect, weights: readonly number[], gap: number): Rect[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const free = rect.width - gap * (weights.length - 1);
  let x = rect.x;
  return weights.map((weight) => {
    const column = { ...rect, x, width: (free * weight) / total };
    x += column.width + gap;
    return column;
  });
}

/** The largest rectangle of that width to height in the middle of another. */
export function fitted(rect: Rect, aspect: number): Rect {
  const width = Math.min(rect.width, rect.height * aspect);
  const height = width / aspect;
  return { x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - height) / 2, width, height };
}

/** The rectangle with whole device pixels at its edges, so that what is baked for it stays sharp. */
export function onPixels(rect: Rect, resolution: number): Rect {
  const snap = (value: number): number => Math.round(value * resolution) / resolution;
  const x = snap(rect.x);
  const y = snap(rect.y);
  return { x, y, width: snap(rect.x + rect.width) - x, height: snap(rect.y + rect.height) - y };
}

/** Places in columns and rows, row by row, and the least distance between two of them. */
export interface Grid {
  readonly pitch: number;
  readonly spots: readonly Spot[];
}

/** A grid that fills a rectangle. */
export function spreadIn(rect: Rect, columns: number, rows: number): Grid {
  const across = rect.width / columns;
  const down = rect.height / rows;
  const spots = Array.from({ length: columns * rows }, (_, place) => ({
    x: rect.x + ((place % columns) + 0.5) * across,
    y: rect.y + (Math.floor(place / columns) + 0.5) * down,
  }));
  return { pitch: Math.min(across, down), spots };
}

/** A grid of square cells in the middle of a rectangle. */
export function gridIn(rect: Rect, columns: number, rows: number): Grid {
  return spreadIn(fitted(rect, columns / rows), columns, rows);
}

/** A strip off one side, and what is left of the rectangle beyond a gap. */
type Cut = readonly [strip: Rect, rest: Rect];

export function cutLeft(rect: Rect, width: number, gap: number): Cut {
  const rest = { ...rect, x: rect.x + width + gap, width: rect.width - width - gap };
  return [{ ...rect, width }, rest];
}

export function cutRight(rect: Rect, width: number, gap: number): Cut {
  return [
    { ...rect, x: rect.x + rect.width - width, width },
    { ...rect, width: rect.width - width - gap },
  ];
}

export function cutTop(rect: Rect, height: number, gap: number): Cut {
  const rest = { ...rect, y: rect.y + height + gap, height: rect.height - height - gap };
  return [{ ...rect, height }, rest];
}

export function cutBottom(rect: Rect, height: number, gap: number): Cut {
  return [
    { ...rect, y: rect.y + rect.height - height, height },
    { ...rect, height: rect.height - height - gap },
  ];
}
