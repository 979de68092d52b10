import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/**
 * What axe makes of a page. It works in the page alone: the exhibit has no frames, whose findings axe would put together on
 * another page, opened anew each time.
 */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}
