import { apply, centrePicture, drawStrokes, LIT, type Picture } from '../core/index.ts';
import type { ExhibitState } from './state.ts';

/**
 * Lays the drawing before the lens, in the middle or as it was drawn. During a trial the card stays where it is: the
 * machine answers to what it was shown, and sees the new drawing when it is at rest again.
 */
export function layCard({ stage, strokes }: ExhibitState, { centred }: { readonly centred: boolean }): void {
  const { machine, plan } = stage.session;
  if (machine.phase !== 'rest') return;
  const drawn = withSoftEdges(drawStrokes(strokes, plan.machine.side));
  apply(stage.session, {
    kind: 'present',
    picture: centred ? centrePicture(drawn, plan.machine.side) : drawn,
  });
}

/** Two greys between dark and lit: more could not be seen, and made a link to the machine three times as long. */
const GREYS = 3;

function withSoftEdges(picture: Picture): Picture {
  return picture.map((light) => (Math.round((light / LIT) * GREYS) * LIT) / GREYS);
}
