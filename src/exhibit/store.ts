import {
  BehaviorSubject,
  distinctUntilChanged,
  observeOn,
  queueScheduler,
  scan,
  Subject,
  type Observable,
} from 'rxjs';

/** One stream of actions in, one stream of states out. */
export interface Store<State, Action> {
  readonly states: Observable<State>;
  /** The state at this moment. */
  readonly current: () => State;
  readonly dispatch: (action: Action) => void;
}

/**
 * A store: every action is reduced in the order it came, also one that is dispatched while another is being reduced. An
 * action that fails leaves the state as it was and is told to `onFault`; the exhibit goes on.
 */
export function createStore<State, Action>(
  first: State,
  reduce: (state: State, action: Action) => State,
  onFault: (fault: unknown) => void,
): Store<State, Action> {
  const actions = new Subject<Action>();
  const states = new BehaviorSubject(first);
  const reduceOrStay = (state: State, action: Action): State => {
    try {
      return reduce(state, action);
    } catch (fault) {
      onFault(fault);
      return state;
    }
  };
  actions
    .pipe(observeOn(queueScheduler), scan(reduceOrStay, first), distinctUntilChanged())
    .subscribe(states);
  return {
    states,
    current: () => states.getValue(),
    dispatch: (action) => {
      actions.next(action);
    },
  };
}
