import { html, nothing, type TemplateResult } from 'lit';
import { findingsOf } from '../proof.ts';
import type { Findings } from '../study.ts';
import { known } from '../sources/known.ts';
import { figure, formulaLine, lowered, studyLine, type ProofProps } from './proof-parts.ts';

/** P_a and P_c, measured and by the formula, side by side. */
export function chancesPage(props: ProofProps): TemplateResult {
  const { chances } = props.texts;
  const found = findingsOf(props.state, 'chances');
  return html`<p>${lowered(chances.about)}</p>
    ${studyLine(props, 'chances')} ${found === null ? nothing : chancesTable(props, found)}
    ${formulaLine(props, chances.pA)} ${formulaLine(props, chances.pC)}
    ${formulaLine(props, chances.condition)}`;
}

function chancesTable(props: ProofProps, found: Findings['chances']): TemplateResult {
  const { chances } = props.texts;
  const { activity, formula, communality } = found;
  const share = (value: number | null): string => (value === null ? '' : figure(props, value));
  return html`<table>
      <caption>
        ${chances.table.caption} ${known(props, 'chances')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${chances.table.chance}</th>
          <th scope="col">${chances.table.pairs}</th>
          <th scope="col">${chances.table.measured}</th>
          <th scope="col">${chances.table.formula}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">${lowered(chances.activity)}</th>
          <td></td>
          <td>${share(activity)}</td>
          <td>${share(formula)}</td>
        </tr>
        ${communality.map(
          ({ classes, pairs, measured, formula: computed }) =>
            html`<tr>
              <th scope="row">${lowered(chances.communality[classes])}</th>
              <td>${pairs.toLocaleString(props.words.language)}</td>
              <td>${share(measured)}</td>
              <td>${share(computed)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${formula === null ? html`<p>${chances.noFormula}</p>` : nothing}
    <p>${lowered(chances.rule(keepsRule(found)))}</p>`;
}

/** Whether P_c between classes < P_a < P_c within; null where there are no such pairs. */
function keepsRule({ activity, communality }: Findings['chances']): boolean | null {
  const of = (classes: 'same' | 'other'): number | null =>
    communality.find((chance) => chance.classes === classes)?.measured ?? null;
  const [within, between] = [of('same'), of('other')];
  return within === null || between === null ? null : between < activity && activity < within;
}
