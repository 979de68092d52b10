// Imported first, so that every frame is measured that the page asks for.
/** A frame so far: its script time in ms, all that runs between the browser's call and the return to it, and whether it drew. */
interface MeasuredFrame {
  millis: number;
  drew: boolean;
}
const measuredFrames: MeasuredFrame[] = [];

declare global {
  interface Window {
    readonly measuredFrames: readonly Readonly<MeasuredFrame>[];
  }
}
Object.defineProperty(window, 'measuredFrames', { value: measuredFrames });

/** A frame that draws ends in a fence; see scene/in-flight.ts. */
let pictures = 0;
const { fenceSync } = WebGL2RenderingContext.prototype;
WebGL2RenderingContext.prototype.fenceSync = function (condition, flags) {
  pictures++;
  return fenceSync.call(this, condition, flags);
};

let frameNow = -1;
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  ask((now) => {
    const [start, before] = [performance.now(), pictures];
    callback(now);
    if (now !== frameNow) measuredFrames.push({ millis: 0, drew: false });
    const frame = measuredFrames.at(-1)!;
    frame.millis += performance.now() - start;
    frame.drew ||= pictures > before;
    frameNow = now;
  });
