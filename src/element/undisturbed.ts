import type { ReactiveControllerHost } from 'lit';

/** A task asks its host for an update at the start and the end of each run; ours is drawn only when what it shows changes. */
export const undisturbed: ReactiveControllerHost = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};
