// Imported first, so that every frame is measured that the page asks for.
/** Script time of every frame so far, in ms: all that runs between the browser's call and the return to it. */
const frameMillis: number[] = [];

declare global {
  interface Window {
    readonly frameMillis: readonly number[];
  }
}
Object.defineProperty(window, 'frameMillis', { value: frameMillis });

let frameNow = -1;
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  ask((now) => {
    const start = performance.now();
    callback(now);
    const millis = performance.now() - start;
    if (now === frameNow) frameMillis[frameMillis.length - 1]! += millis;
    else frameMillis.push(millis);
    frameNow = now;
  });
