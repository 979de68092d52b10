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

/** A store: every action is reduced in the order it came, also one that is dispatched while another is being reduced. */
export function createStore<State, Action>(
  first: State,
  reduce: (state: State, action: Action) => State,
): Store<State, Action> {
  const actions = new Subject<Action>();
  const states = new BehaviorSubject(first);
  actions.pipe(observeOn(queueScheduler), scan(reduce, first), distinctUntilChanged()).subscribe(states);
  return {
    states,
    current: () => states.getValue(),
    dispatch: (action) => {
      actions.next(action);
    },
  };
}
