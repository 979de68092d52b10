import type { StudyNews, StudyRequest } from './study.ts';
import { carryOut } from './study-work.ts';

const say = (news: StudyNews): void => {
  postMessage(news);
};

addEventListener('message', ({ data }: MessageEvent<StudyRequest>) => {
  const findings = carryOut(data, (share) => say({ kind: 'progress', share }));
  say({ kind: 'found', findings });
});
