import { html } from 'lit';
import { isProofShown } from '../proof.ts';
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
