import { figureIn, type Problem, problemPhrase, type Sentence } from '@vivero/domain';

/** Why nothing was learned, with the figure that it is about as people call it. */
export function problemSentence(problem: Problem): Sentence {
  const { key, params } = problemPhrase(problem);
  return problem.code === 'learn.leak' || problem.code === 'learn.drifted'
    ? { key, params: { ...params, field: figureIn(problem.field) } }
    : { key, params };
}
