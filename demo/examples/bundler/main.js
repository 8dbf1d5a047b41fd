import 'outage-banner';

document.querySelector('outage-banner').addEventListener('outage-update', ({ feed }) => {
  document.querySelector('output').textContent = feed.revision;
});
