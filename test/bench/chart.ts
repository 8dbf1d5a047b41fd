import { axis } from './axis.ts';
import type { Curve } from './figure.ts';

/** Pixels of one chart, and of the room round its plot. */
const WIDTH = 400;
const HEIGHT = 290;
const PLOT = { left: 62, width: 318, bottom: 236 };
const LEGEND = { top: 32, columnWidth: 160, rowHeight: 15 };
const COLUMNS = 2;
const MOST_MARKS = 12;

/** A line is told by its colour, its dashes and its marks: one of them is enough for whoever can't see another. */
const DASHES = ['none', '7 4', '2 3', '9 3 2 3', '4 4'];
const MARKS = [
  'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  'M-3-3h6v6h-6z',
  'M0-4l4 7h-8z',
  'M-4 0l4-4l4 4l-4 4z',
  'M0 4l4-7h-8z',
];
const LIGHT = ['#1258b5', '#b3400a', '#2d7016', '#7a2f9e', '#5b6470'];
const DARK = ['#7db4ff', '#ffa36b', '#8fd670', '#d79bf5', '#b6bec9'];

const strokes = (colours: readonly string[]) =>
  colours.map((colour, index) => `.l${index}{stroke:${colour};fill:${colour}}`).join('');

/** Its own ground: a reader's device and the page around a picture don't always agree on light and dark. */
const STYLE = `<style>text{font:12px system-ui,sans-serif;fill:#1c232b}.t{font-weight:600;font-size:13px}.n{text-anchor:middle}.e{text-anchor:end}.g{stroke:#d5dae0}.b{fill:#fff}${strokes(LIGHT)}path.c{fill:none;stroke-width:2}${DASHES.map((dashes, index) => `.c.l${index}{stroke-dasharray:${dashes}}`).join('')}@media(prefers-color-scheme:dark){text{fill:#e6eaef}.g{stroke:#3a434d}.b{fill:#14191f}${strokes(DARK)}path.c{fill:none}}</style>`;

const escaped = (words: string) => words.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const text = (x: number, y: number, words: string, kind = '') =>
  `<text x="${x}" y="${y}"${kind && ` class="${kind}"`}>${escaped(words)}</text>`;
const px = (value: number) => Number(value.toFixed(1));
const tickText = (value: number) =>
  value.toLocaleString('en-US', { maximumSignificantDigits: 4, ...(value >= 1e5 && { notation: 'compact' }) });

/** The names of the lines, each behind a piece of it, in two columns under the title. */
const legend = (lines: readonly Curve[]) =>
  lines.map(({ line }, index) => {
    const [x, y] = [
      PLOT.left + (index % 2) * LEGEND.columnWidth,
      LEGEND.top + Math.floor(index / 2) * LEGEND.rowHeight,
    ];
    const kind = index % LIGHT.length;
    return `<path class="c l${kind}" d="M${x} ${y}h26"/><path class="l${kind}" transform="translate(${x + 13} ${y})" d="${MARKS[kind]}"/>${text(x + 32, y + 4, line)}`;
  });

/** One chart: all curves of that name, on axes that they share. */
function plot(curves: readonly Curve[]): string {
  const { left, width, bottom } = PLOT;
  const top = LEGEND.top + Math.ceil(curves.length / 2) * LEGEND.rowHeight;
  const height = bottom - top;
  const [xs, ys] = [0, 1].map((place) => axis(curves.flatMap(({ points }) => points.map((point) => point[place]!))));
  const x = (value: number) => px(left + width * xs!.at(value));
  const y = (value: number) => px(top + height * (1 - ys!.at(value)));
  const grid = [
    ...xs!.ticks.map(
      (tick) => `<path class="g" d="M${x(tick)} ${top}V${bottom}"/>${text(x(tick), bottom + 16, tickText(tick), 'n')}`,
    ),
    ...ys!.ticks.map(
      (tick) => `<path class="g" d="M${left} ${y(tick)}h${width}"/>${text(left - 6, y(tick) + 4, tickText(tick), 'e')}`,
    ),
  ];
  const lines = curves.map(({ points }, index) => {
    const kind = index % LIGHT.length;
    const places = points.map(([atX, atY]) => `${x(atX)} ${y(atY)}`);
    const marks =
      places.length > MOST_MARKS
        ? []
        : places.map((place) => `<path class="l${kind}" transform="translate(${place})" d="${MARKS[kind]}"/>`);
    return `<path class="c l${kind}" d="M${places.join('L')}"/>${marks.join('')}`;
  });
  const [first] = curves;
  const scale = (of: typeof xs) => (of!.isLog ? ', log scale' : '');
  return [
    text(left, 18, first!.chart, 't'),
    ...legend(curves),
    ...grid,
    ...lines,
    text(left + width / 2, bottom + 36, `${first!.x}${scale(xs)}`, 'n'),
    `<text transform="translate(14 ${top + height / 2})rotate(-90)" class="n">${escaped(`${first!.y}${scale(ys)}`)}</text>`,
  ].join('');
}

/** Curves as one SVG picture without scripts: a chart for each name that they have, side by side. Nothing to draw: nothing. */
export function chart(curves: readonly Curve[]): string {
  const drawn = curves.filter(({ points }) => points.length > 0);
  const names = [...new Set(drawn.map((curve) => curve.chart))];
  if (!names.length) return '';
  const places = names.map((_, index) => [(index % COLUMNS) * WIDTH, Math.floor(index / COLUMNS) * HEIGHT] as const);
  const size = { width: WIDTH * Math.min(COLUMNS, names.length), height: HEIGHT * Math.ceil(names.length / COLUMNS) };
  const plots = names.map(
    (name, index) =>
      `<g transform="translate(${places[index]})">${plot(drawn.filter((curve) => curve.chart === name))}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img"><title>${escaped(names.join('; '))}</title>${STYLE}<rect class="b" width="100%" height="100%"/>${plots.join('\n')}</svg>`;
}
