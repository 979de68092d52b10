import { layLyingDesk, laySingleDesk, layTallDesk, layWideDesk, type DeskPlan } from './desk-plan.ts';
import { cutLeft, cutRight, cutTop, type Rect } from './rect.ts';

export type { Rect } from './rect.ts';

/** The racks in the order in which a signal passes them. */
export const RACKS = ['sensory', 'plugboard', 'association', 'potentiometers', 'response'] as const;
export type RackName = (typeof RACKS)[number];
/** A rack of the machine, or its successor's. */
export type PlaceName = RackName | 'successor';

/** Every place where a rack may stand. */
export const PLACES: readonly PlaceName[] = [...RACKS, 'successor'];

/** Where a rack stands; null out of sight. */
export function rectOf(
  { racks, successor }: Pick<FloorPlan, 'racks' | 'successor'>,
  name: PlaceName,
): Rect | null {
  return name === 'successor' ? successor : racks[name];
}

/** `wide`: racks in one row. `tall`: in two rows. `single`: one rack at a time, as on a telephone. */
export type Arrangement = 'wide' | 'tall' | 'single';

/** Where everything stands in a window. The scene draws by it and the page lays its controls by it. */
export interface FloorPlan {
  readonly width: number;
  readonly height: number;
  readonly arrangement: Arrangement;
  /** One pixel of the 1920 × 1080 drawing, in CSS pixels; lettering and screws are sized by it. */
  readonly unit: number;
  /** The name on the wall; a telephone has no room for it. */
  readonly title: Rect | null;
  /** What the museum says. */
  readonly caption: Rect;
  /** The drawers: assumptions, and the state in words. */
  readonly drawers: Rect;
  /** Where the racks stand, from edge to edge; the desk takes the rest of the window. */
  readonly room: Rect;
  /** Null for a rack that is out of sight. */
  readonly racks: Readonly<Record<RackName, Rect | null>>;
  /** The successor's rack; null where there is none, or where it is out of sight. */
  readonly successor: Rect | null;
  /** Between racks and desk: where the session stands, and the way back in it. */
  readonly timeline: Rect;
  /** Beside it: the loudspeaker's keys, and what is heard in words; on a telephone the words alone. */
  readonly sound: Rect;
  /** The desk top, from edge to edge. */
  readonly deskTop: Rect;
  readonly desk: DeskPlan;
}

/** Whether the machine has the hall for itself, or its successor stands beside it. */
export type Company = 'alone' | 'duel';

/** Smaller windows, in CSS pixels, are telephones: one rack at a time. */
const LEAST_WIDTH = 600;
const LEAST_HEIGHT = 480;
/** So wide for its height is a telephone that lies on its side. */
const LYING = 1.7;

/** Lays out the hall for a window. `inSight` is the rack that a `single` arrangement shows. */
export function layFloorPlan(
  width: number,
  height: number,
  inSight: PlaceName,
  company: Company = 'alone',
): FloorPlan {
  if (height < LEAST_HEIGHT && width / height >= LYING) return layLying(width, height, inSight);
  if (width < LEAST_WIDTH) return laySingle(width, height, inSight);
  return width / height >= 1.15 ? layWide(width, height, company) : layTall(width, height, company);
}

/** Widths of the racks beside each other, as on the drawing; with a successor the meter keeps its size. */
const RACK_WIDTHS: Readonly<Record<Company, Readonly<Record<PlaceName, number>>>> = {
  alone: {
    sensory: 390,
    plugboard: 226,
    association: 266,
    potentiometers: 660,
    response: 254,
    successor: 0,
  },
  duel: {
    sensory: 330,
    plugboard: 190,
    association: 220,
    potentiometers: 550,
    response: 244,
    successor: 316,
  },
};

function layWide(width: number, height: number, company: Company): FloorPlan {
  const unit = Math.min(width / 1920, height / 1080);
  const margin = 28 * unit;
  const wall = { x: margin, y: 14 * unit, width: width - 2 * margin, height: 66 * unit };
  const [title, right] = cutLeft(wall, 540 * unit, 20 * unit);
  const [drawers, caption] = cutRight(
    right,
    Math.min(Math.max(620 * unit, 446), 0.8 * right.width),
    20 * unit,
  );
  const deskHeight = 364 * unit;
  const deskTop = { x: 0, y: height - deskHeight, width, height: deskHeight };
  const racksTop = wall.y + wall.height + 10 * unit;
  const row = { x: margin, y: racksTop, width: width - 2 * margin, height: deskTop.y - racksTop - 70 * unit };
  const under = { ...row, y: row.y + row.height + 7 * unit, height: 56 * unit };
  const [sound, timeline] = cutLeft(under, 330 * unit, 16 * unit);
  const inner = { x: margin, y: deskTop.y + 34 * unit, width: row.width, height: deskHeight - 54 * unit };
  return {
    width,
    height,
    arrangement: 'wide',
    unit,
    title,
    caption,
    drawers,
    room: above(deskTop),
    ...inRow(row, withSuccessor(RACKS, company), { gap: 16 * unit, company }),
    timeline,
    sound,
    deskTop,
    desk: layWideDesk(inner, unit),
  };
}

function layTall(width: number, height: number, company: Company): FloorPlan {
  const unit = Math.min(width / 1080, height / 1700);
  const margin = 22 * unit;
  const wall = { x: margin, y: 12 * unit, width: width - 2 * margin, height: 150 * unit };
  const [upperWall, caption] = cutTop(wall, 70 * unit, 8 * unit);
  const [drawers, title] = cutRight(upperWall, Math.max(552 * unit, 440), 20 * unit);
  const deskHeight = Math.max(0.36 * height, 620 * unit);
  const deskTop = { x: 0, y: height - deskHeight, width, height: deskHeight };
  const top = wall.y + wall.height + 8 * unit;
  const gap = 14 * unit;
  const rowHeight = (deskTop.y - top - gap - 72 * unit) / 2;
  const upper = { x: margin, y: top, width: width - 2 * margin, height: rowHeight };
  const lower = { ...upper, y: top + rowHeight + gap };
  const under = { ...lower, y: lower.y + rowHeight + 8 * unit, height: 56 * unit };
  const [sound, timeline] = cutLeft(under, 270 * unit, 14 * unit);
  const inner = { x: margin, y: deskTop.y + 26 * unit, width: upper.width, height: deskHeight - 44 * unit };
  const { sensory, plugboard, association } = inRow(upper, ['sensory', 'plugboard', 'association'], {
    gap,
    company,
  }).racks;
  const below = inRow(lower, withSuccessor(['potentiometers', 'response'], company), { gap, company });
  return {
    width,
    height,
    arrangement: 'tall',
    unit,
    title,
    caption,
    drawers,
    room: above(deskTop),
    successor: below.successor,
    timeline,
    sound,
    racks: { ...below.racks, sensory, plugboard, association },
    deskTop,
    desk: layTallDesk(inner, unit),
  };
}

function laySingle(width: number, height: number, inSight: PlaceName): FloorPlan {
  const margin = 8;
  const wall = { x: margin, y: 4, width: width - 2 * margin, height: 42 };
  const [drawers, caption] = cutRight(wall, 206, 6);
  const deskHeight = Math.min(0.57 * height, 494);
  const deskTop = { x: 0, y: height - deskHeight, width, height: deskHeight };
  const rackTop = wall.y + wall.height + 4;
  const rack = { x: margin, y: rackTop, width: wall.width, height: deskTop.y - rackTop - 110 };
  const timeline = { x: margin, y: deskTop.y - 44, width: wall.width, height: 42 };
  const sound = { ...timeline, y: timeline.y - 18, height: 16 };
  const inner = { x: margin, y: deskTop.y + 10, width: wall.width, height: deskHeight - 18 };
  return {
    width,
    height,
    arrangement: 'single',
    unit: width / 620,
    title: null,
    caption,
    drawers,
    room: above(deskTop),
    ...standing({ [inSight]: rack }),
    timeline,
    sound,
    deskTop,
    desk: laySingleDesk(inner),
  };
}

/** A telephone on its side: the desk beside the rack. */
function layLying(width: number, height: number, inSight: PlaceName): FloorPlan {
  const margin = 8;
  const room = { x: 0, y: 0, width: Math.round(0.4 * width), height };
  const deskTop = { x: room.width, y: 0, width: width - room.width, height };
  const wall = { x: margin, y: 4, width: room.width - 2 * margin, height: 66 };
  const [caption, drawers] = cutTop(wall, 22, 2);
  const timeline = { ...wall, y: height - 46, height: 42 };
  const sound = { ...timeline, y: timeline.y - 18, height: 16 };
  const rackTop = wall.y + wall.height + 4;
  const rack = { ...wall, y: rackTop, height: sound.y - 50 - rackTop };
  const inner = { x: deskTop.x + 12, y: 12, width: deskTop.width - 24, height: height - 24 };
  return {
    width,
    height,
    arrangement: 'single',
    unit: room.width / 620,
    title: null,
    caption,
    drawers,
    room,
    ...standing({ [inSight]: rack }),
    timeline,
    sound,
    deskTop,
    desk: layLyingDesk(inner),
  };
}

function above({ x, y, width }: Rect): Rect {
  return { x, y: 0, width, height: y };
}

function withSuccessor(racks: readonly RackName[], company: Company): readonly PlaceName[] {
  return company === 'duel' ? [...racks, 'successor'] : racks;
}

type Standing = Pick<FloorPlan, 'racks' | 'successor'>;

const OUT_OF_SIGHT: FloorPlan['racks'] = {
  sensory: null,
  plugboard: null,
  association: null,
  potentiometers: null,
  response: null,
};

/** Some racks where they stand, the others out of sight. */
function standing({ successor = null, ...racks }: Partial<Record<PlaceName, Rect | null>>): Standing {
  return { successor, racks: { ...OUT_OF_SIGHT, ...racks } };
}

interface Row {
  readonly gap: number;
  readonly company: Company;
}

function inRow(row: Rect, names: readonly PlaceName[], { gap, company }: Row): Standing {
  const widths = RACK_WIDTHS[company];
  const total = names.reduce((sum, name) => sum + widths[name], 0);
  const scale = (row.width - gap * (names.length - 1)) / total;
  let x = row.x;
  const placed: Partial<Record<PlaceName, Rect>> = {};
  for (const name of names) {
    placed[name] = { ...row, x, width: widths[name] * scale };
    x += widths[name] * scale + gap;
  }
  return standing(placed);
}
