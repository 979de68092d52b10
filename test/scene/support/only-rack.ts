import type { FloorPlan, RackName } from '../../../src/scene/floor-plan.ts';

/** The same plan with one rack alone in sight. */
export function onlyRack(plan: FloorPlan, name: RackName): FloorPlan {
  const none = { sensory: null, plugboard: null, association: null, potentiometers: null, response: null };
  return { ...plan, racks: { ...none, [name]: plan.racks[name] } };
}
