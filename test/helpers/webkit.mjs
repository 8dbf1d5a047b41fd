import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

const MINI_BROWSER = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];

/** A display that nobody sees, and its number. `-displayfd` lets Xvfb choose one that is free. */
async function startDisplay() {
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(display.stdio[3], 'data');
  return { process: display, name: `:${`${number}`.trim()}` };
}

/** W3C WebDriver, as far as a test page needs it. */
async function startDriver(displayName) {
  const port = await freePort();
  const env = { ...process.env, DISPLAY: displayName, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' };
  const driver = spawn('WebKitWebDriver', ['-p', `${port}`], { env, stdio: 'ignore' });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.message}`);
    return value;
  };
  // The driver says nowhere that it is ready but by answering.
  for (let tries = 0; tries < 100; tries++) {
    if (await call('GET', '/status').catch(() => undefined)) return { process: driver, call };
    await wait(100);
  }
  throw new Error('WebKitWebDriver does not answer.');
}

/** A launcher for the test runner: WebKitGTK, stock, from Debian's `webkit2gtk-driver` and `xvfb`. One page at a time. */
export function webkitLauncher() {
  const processes = [];
  const pages = new Map();
  let session;

  async function start() {
    const display = await startDisplay();
    const driver = await startDriver(display.name);
    processes.push(driver.process, display.process);
    const options = { binary: MINI_BROWSER.find(existsSync), args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId } = await driver.call('POST', '/session', { capabilities });
    return (method, path, body) => driver.call(method, `/session/${sessionId}${path}`, body);
  }

  async function point(action) {
    await (await session)('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions: [action] }] });
  }

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      session ??= start();
      pages.set(id, url);
      await (await session)('POST', '/url', { url });
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => pages.get(id),
    async stopSession(id) {
      pages.delete(id);
      await (await session)('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async stop() {
      await session?.then((call) => call('DELETE', '')).catch(() => undefined);
      for (const one of processes) one.kill();
    },
    async sendKeys(_id, keys) {
      const values = { ArrowLeft: '\uE012', Delete: '\uE017', Enter: '\uE007', Tab: '\uE004' };
      const actions = keys.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: values[key] ?? key })));
      await (await session)('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    sendMouseMove: (_id, x, y) => point({ type: 'pointerMove', x, y, duration: 0 }),
    sendMouseDown: () => point({ type: 'pointerDown', button: 0 }),
    sendMouseUp: () => point({ type: 'pointerUp', button: 0 }),
  };
}
