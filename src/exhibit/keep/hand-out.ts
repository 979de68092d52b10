import type { Parcel } from './outgoing.ts';

/** How long the browser may take to fetch a file that it saves, in milliseconds. */
const FETCHED = 60_000;

/** Lets the browser save a file, as it saves downloads. */
export function handOut({ name, type, content }: Parcel): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED);
}
