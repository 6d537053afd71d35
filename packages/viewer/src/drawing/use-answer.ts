import { useEffect, useState } from 'preact/hooks';
import { ask } from './drawing.ts';
import type { Answers, Questions } from './questions.ts';

/** The last answer, which stays until there is a newer one, and what went wrong. */
export interface Answered<Answer> {
  readonly answer: Answer | undefined;
  readonly fault: string | undefined;
  readonly isPending: boolean;
}

/** Asks the drawing thread whenever the question changes. @param about Undefined while there is nothing to ask */
export function useAnswer<Name extends keyof Questions>(
  question: Name,
  about: Questions[Name] | undefined,
): Answered<Answers[Name]> {
  const [state, setState] = useState<Answered<Answers[Name]>>({ answer: undefined, fault: undefined, isPending: true });
  // Equal questions have equal texts, so that a new object is not a new question.
  const text = about === undefined ? undefined : JSON.stringify(about);
  useEffect(() => {
    if (about === undefined) return;
    let isCurrent = true;
    setState((previous) => ({ ...previous, isPending: true }));
    ask(question, about).then(
      (answer) => isCurrent && setState({ answer, fault: undefined, isPending: false }),
      (error: unknown) =>
        isCurrent &&
        setState({
          answer: undefined,
          fault: error instanceof Error ? error.message : String(error),
          isPending: false,
        }),
    );
    return () => {
      isCurrent = false;
    };
  }, [question, text]);
  return state;
}
