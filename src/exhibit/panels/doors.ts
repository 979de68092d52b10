import { html } from 'lit';
import { isProofShown } from '../proof.ts';
import { isShowing } from '../visit/visit-state.ts';
import { createDoor } from './door.ts';

/** The drawer "What can be proved". */
export const proofDoor = createDoor(
  ({ state, plan }) => isProofShown(state, plan),
  async ({ words }) => {
    const [{ proofPanel }, texts] = await Promise.all([import('./proof.ts'), words.proof.texts()]);
    return { proofPanel, texts };
  },
  ({ proofPanel, texts }, props) => proofPanel({ ...props, texts }),
);

/** The successor's sheet. */
export const successorDoor = createDoor(
  ({ state }) => state.successor.open,
  async ({ words }) => {
    const [{ successorPanel }, texts] = await Promise.all([
      import('./successor.ts'),
      words.successor.texts(),
    ]);
    return { successorPanel, texts };
  },
  ({ successorPanel, texts }, props) => successorPanel({ ...props, texts }),
);

/** The sheet "Keep", and the strip over the hall on which is told what has come of it. */
export const keepDoor = createDoor(
  ({ state: { keep } }) => keep.open || keep.news !== null || keep.offer !== null,
  async ({ words }) => {
    const [{ keepPanel }, { keepStrip }, texts] = await Promise.all([
      import('../keep/sheet.ts'),
      import('../keep/strip.ts'),
      words.keep.texts(),
    ]);
    return { keepPanel, keepStrip, texts };
  },
  ({ keepPanel, keepStrip, texts }, props) =>
    html`${keepPanel({ ...props, texts })} ${keepStrip({ ...props, texts })}`,
);

/** The plate of the tour "Follow the signal". */
export const tourDoor = createDoor(
  ({ state }) => state.camera.tour !== null,
  async ({ words }) => {
    const [{ tourPlate }, texts] = await Promise.all([
      import('../camera/tour-plate.ts'),
      words.camera.texts(),
    ]);
    return { tourPlate, texts };
  },
  ({ tourPlate, texts }, props) => tourPlate({ ...props, texts }),
);

/** Two branches side by side. */
export const branchesDoor = createDoor(
  ({ state }) => state.comparing && state.other !== null,
  async ({ words }) => {
    const [{ branchesPanel }, texts] = await Promise.all([
      import('./branches.ts'),
      words.timeline.branches(),
    ]);
    return { branchesPanel, texts };
  },
  ({ branchesPanel, texts }, props) => branchesPanel({ ...props, texts }),
);

/** The lecture bench. */
export const lectureDoor = createDoor(
  ({ state }) => state.lecture.station !== null,
  async ({ words }) => {
    const [{ lecturePanel }, texts] = await Promise.all([
      import('../lecture/frame.ts'),
      words.lecture.texts(),
    ]);
    return { lecturePanel, texts };
  },
  ({ lecturePanel, texts }, props) => lecturePanel({ ...props, texts }),
);

/** The operator's drawer and the card of the part under inspection. */
export const operatorDoor = createDoor(
  ({ state }) => state.operator.page !== null || state.operator.inspected !== null,
  async () => {
    const [{ benchPanel }, { partCard }] = await Promise.all([
      import('./bench.ts'),
      import('./part-card.ts'),
    ]);
    return { benchPanel, partCard };
  },
  ({ benchPanel, partCard }, props) => html`${benchPanel(props)} ${partCard(props)}`,
);

/** The loudspeaker's keys, and what is heard in words. */
export const soundDoor = createDoor(
  ({ state }) => state.sound.ready,
  async ({ words }) => {
    const [{ soundPanel }, texts] = await Promise.all([import('../sound/panel.ts'), words.sound.texts()]);
    return { soundPanel, texts };
  },
  ({ soundPanel, texts }, props) => soundPanel({ ...props, texts }),
);

/** "How do we know?" over the hall. */
export const sourcesDoor = createDoor(
  ({ state }) => state.sources.on,
  async ({ words }) => {
    const [{ sourcesLayer }, texts] = await Promise.all([
      import('../sources/sources-layer.ts'),
      words.asked.texts(),
    ]);
    return { sourcesLayer, texts };
  },
  ({ sourcesLayer, texts }, props) => sourcesLayer({ ...props, texts }),
);

/** What lies over the hall when nobody is there. */
export const visitDoor = createDoor(
  ({ state }) => state.visit.countdown !== null || isShowing(state),
  async ({ words }) => {
    const [{ visitOverlay }, texts] = await Promise.all([import('../visit/overlay.ts'), words.visit.texts()]);
    return { visitOverlay, texts };
  },
  ({ visitOverlay, texts }, props) => visitOverlay({ ...props, texts }),
);

/** The ledger of what is known and what is assumed. */
export const ledgerDoor = createDoor(
  ({ state }) => state.drawer === 'assumptions',
  async ({ words }) => {
    const [{ ledgerPage }, texts] = await Promise.all([import('../sources/ledger.ts'), words.asked.texts()]);
    return { ledgerPage, texts };
  },
  ({ ledgerPage, texts }, props) => ledgerPage({ ...props, texts }),
);
