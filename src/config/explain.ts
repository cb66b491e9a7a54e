import type { Problem } from '../domain/settings.ts'

/** Every problem on a line of its own, as editors' programs can follow it: `file:line:column path: what is wrong`. */
export function explainProblems(problems: readonly Problem[]): string {
  return problems.map(explainProblem).join('\n')
}

export function explainProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`
  return problem.path === '' ? `${place}: ${problem.message}` : `${place} ${problem.path}: ${problem.message}`
}
