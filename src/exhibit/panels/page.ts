import { html, render } from 'lit';
import { accountPanel, chartPanel } from './account.ts';
import { drawerPanel } from './drawer.ts';
import { glassPanel } from './glass.ts';
import { captionPanel, drawerKeys } from './header.ts';
import { lessonPanel } from './lesson.ts';
import type { PanelProps } from './panel.ts';
import {
  branchesDoor,
  keepDoor,
  lectureDoor,
  ledgerDoor,
  operatorDoor,
  proofDoor,
  soundDoor,
  sourcesDoor,
  successorDoor,
  tourDoor,
  visitDoor,
} from './doors.ts';
import { polaritySwitch, rackKeys } from './racks.ts';
import { signPicker } from './sign-picker.ts';
import { askPanel, shapesPanel } from './teach.ts';
import { timelinePanel } from './timeline.ts';
import { toolsPanel } from './tools.ts';
import { touchLayer } from './touch.ts';

/** Lays all controls over the picture, in the order in which the keyboard reaches them. */
export function renderPage(root: HTMLElement, props: PanelProps): void {
  const { plan, state } = props;
  root.dataset['arrangement'] = plan.arrangement;
  const { machine } = state.stage.session;
  root.dataset['phase'] = machine.phase;
  root.dataset['trials'] = String(machine.counters.trials);
  document.documentElement.style.setProperty('--u', `${plan.unit}px`);
  render(
    html`${captionPanel(props)} ${touchLayer(props)} ${glassPanel(props)} ${toolsPanel(props)}
    ${askPanel(props)} ${shapesPanel(props)} ${timelinePanel(props)} ${lessonPanel(props)}
    ${chartPanel(props)} ${soundDoor(props)} ${rackKeys(props)} ${polaritySwitch(props)} ${drawerKeys(props)}
    ${sourcesDoor(props)} ${accountPanel(props)} ${operatorDoor(props)} ${proofDoor(props)}
    ${successorDoor(props)} ${branchesDoor(props)} ${ledgerDoor(props)} ${drawerPanel(props)}
    ${signPicker(props)} ${lectureDoor(props)} ${keepDoor(props)} ${tourDoor(props)} ${visitDoor(props)}`,
    root,
  );
}
