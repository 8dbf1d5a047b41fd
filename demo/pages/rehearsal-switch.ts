const steps = {
  unconfirmed: 'Not confirmed',
  down: 'Down',
  partial: 'Partly back',
  restored: 'Back',
  none: 'All is well',
};

/** Asks the demo server for a status, and has the banner look at once, so that one sees the change as readers would. */
async function play(status: string): Promise<void> {
  await fetch(`/rehearsal?status=${status}`, { method: 'POST' });
  await document.querySelector('outage-banner')?.refresh();
}

function step([status, words]: [string, string]): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = words;
  button.dataset.status = status;
  button.addEventListener('click', () => play(status));
  return button;
}

function mark(panel: HTMLElement, current: string | undefined): void {
  for (const button of panel.querySelectorAll('button')) {
    button.setAttribute('aria-pressed', `${button.dataset.status === current}`);
  }
}

const panel = document.createElement('aside');
panel.className = 'rehearsal';
panel.setAttribute('aria-label', 'Rehearsal');
const note = document.createElement('p');
note.textContent = 'Rehearsal. These steps are made up, to show how the banner changes:';
panel.append(note, ...Object.entries(steps).map(step));
document.body.append(panel);
document.addEventListener('outage-update', ({ feed }) => mark(panel, feed.status));
