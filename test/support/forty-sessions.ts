import type { TestProject } from 'vitest/node';
import { fortySessions } from './live.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What Node makes of the forty sessions; browsers are held to it. */
    fortySessions: readonly string[];
  }
}

/** Lets Node go through the forty sessions before a browser does. */
export default function tellBrowsers(project: TestProject): void {
  project.provide('fortySessions', fortySessions());
}
