// Imported first: every picture that the hall sends off is marked in Chromium's trace. It ends in a fence, see
// src/scene/in-flight.ts.
const { fenceSync } = WebGL2RenderingContext.prototype;
WebGL2RenderingContext.prototype.fenceSync = function (condition, flags) {
  performance.mark('picture');
  performance.clearMarks();
  return fenceSync.call(this, condition, flags);
};
export {};
