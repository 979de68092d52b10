import { Container } from 'pixi.js';
import type { Faults, Mark1 } from '../core/index.ts';
import { layAssociation, type AssociationLayout } from './association-layout.ts';
import { createBloom } from './bloom.ts';
import type { Rect } from './floor-plan.ts';
import { createInspectionSlate } from './inspection-slate.ts';
import { marksOnUnits, unitLookedInto, type Inspection } from './inspection.ts';
import { createLampField, type LampField } from './lamp-field.ts';
import { createMarkField } from './mark-field.ts';
import type { Brush } from './paint/brush.ts';
import { ORANGE, paintDarkBulb, paintHalo, paintLitBulb } from './paint/bulb.ts';
import { paintEmptySocket } from './paint/fault-marks.ts';
import { engrave, fitting, inCapitals } from './paint/lettering.ts';
import { paintRecess } from './paint/plate.ts';
import { shareOfPhase } from './phase-share.ts';
import { paintRackFront } from './rack.ts';
import type { Grid } from './rect.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';
import type { View } from './view.ts';
import { whenChanged } from './when-changed.ts';

/** The part of the phase after which the signals on the cables have arrived. */
const ARRIVED = 0.85;

/** The association units: one lamp each, in 16 columns or, where the rack is low, in 16 rows. */
export function createAssociationView(studio: Studio, rect: Rect, { plan }: Mark1): View {
  const layout = layAssociation(rect, studio.unit, plan);
  const { panel, spots, pitch } = layout;
  const furniture = studio.bake(rect, (brush) => {
    paintRackFront(brush, rect, studio.words.racks.association);
    paintRecess(brush, panel, '#0f0b09');
    for (const spot of spots) paintDarkBulb(brush, spot, pitch);
    if (plan.kind === 'direct') nameExtra(brush, layout, studio.words.alwaysLit);
  });
  const lamps = lightUnits(studio, layout);
  const socket = studio.stamp(pitch, pitch, (brush) => paintEmptySocket(brush, pitch));
  const sockets = createMarkField(spots, socket, studio.resolution);
  const bloom = createBloom(studio, panel, ORANGE.halo);
  const marks = createInspectionSlate(studio, rect, layout);
  const watch = createStopwatch(studio.reducedMotion);
  const pull = whenChanged(({ pulled }: Faults) => {
    sockets.show((unit) => pulled[unit] === 1);
  });
  const mark = whenChanged((inspection: Inspection | null) => {
    marks.show({ ringed: unitLookedInto(inspection), wires: marksOnUnits(inspection) });
  });
  const dark = new Uint8Array(plan.associationUnits);
  return {
    container: new Container({
      children: [furniture, sockets.container, lamps.container, bloom.sprite, marks.sprite],
    }),
    draw: (sight) => {
      const { after, shine, inspection } = sight;
      pull(after.faults);
      const share = shareOfPhase('settle-a', sight);
      const waiting = shine.of === 'moment' && share !== null && share < ARRIVED;
      lamps.draw(waiting ? dark : shine.active, watch(sight));
      bloom.draw(lamps.levels);
      mark(inspection);
    },
    destroy() {
      this.container.destroy({ children: true });
    },
  };
}

/** Says of the last lamp of a direct view that it is always lit. */
function nameExtra(brush: Brush, { panel, spots, pitch }: AssociationLayout, words: string): void {
  const { ctx, unit } = brush;
  const { x, y } = spots.at(-1)!;
  const beside = { x: x + pitch * 0.8, y };
  const room = panel.x + panel.width - beside.x - 8 * unit;
  const wide = room > 60 * unit;
  const wanted = { font: SANS, size: 14 * unit, align: wide ? 'left' : 'center' } as const;
  const spot = wide ? beside : { x: x - 8 * unit, y: y + pitch * 1.2 };
  const style = fitting(ctx, inCapitals(words), wanted, wide ? room : 2.6 * pitch);
  engrave(ctx, inCapitals(words), spot, { ...style, ink: INK.ivory });
}

function lightUnits({ stamp, resolution }: Studio, { spots, pitch }: Grid): LampField {
  return createLampField({
    spots,
    resolution,
    bulb: stamp(pitch, pitch, (brush) => paintLitBulb(brush, pitch, ORANGE)),
    halo: stamp(pitch * 3.4, pitch * 3.4, (brush) => paintHalo(brush, pitch * 1.7, ORANGE.halo, 0.42)),
  });
}
