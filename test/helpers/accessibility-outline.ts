import type { CDPSession, Protocol } from 'puppeteer-core';

type AXNode = Protocol.Accessibility.AXNode;

/** What a node says besides its role and its name. That a link can have the focus, and where it leads, need not be read here. */
const PROPERTIES = ['expanded', 'disabled', 'checked', 'live', 'modal', 'roledescription', 'describedby'];

const nameOf = ({ name }: AXNode) => `${name?.value ?? ''}`;
const roleOf = ({ role }: AXNode) => `${role?.value ?? ''}`;
const isText = (node: AXNode) => roleOf(node) === 'StaticText';
const quoted = (words: unknown) => JSON.stringify(words);

/** Role, name, description, value and states in one line. */
function line(node: AXNode): string {
  const { description, value, properties = [] } = node;
  // Items of a list have one too, which tells nothing.
  const told = roleOf(node) === 'heading' ? ['level', ...PROPERTIES] : PROPERTIES;
  return [
    roleOf(node),
    nameOf(node) && quoted(nameOf(node)),
    description?.value && `description=${quoted(description.value)}`,
    value?.value && `value=${quoted(value.value)}`,
    ...properties.filter(({ name }) => told.includes(name)).map(({ name, value: is }) => `${name}=${is.value}`),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Pieces of one text run together; a box without a role is one piece if it holds nothing else. */
function* pieces(node: AXNode, childrenOf: (node: AXNode) => AXNode[]): Generator<string | AXNode> {
  let run = '';
  for (const child of childrenOf(node)) {
    if (isText(child)) {
      run += nameOf(child);
      continue;
    }
    if (run.trim()) yield run.trim();
    run = '';
    const within = roleOf(child) === 'generic' && !nameOf(child) ? [...pieces(child, childrenOf)] : undefined;
    if (within?.every((piece) => typeof piece === 'string')) yield* within;
    else yield child;
  }
  if (run.trim()) yield run.trim();
}

/** The lines of a node and of what is below it. Words that are its name stand there once; alone in it, they stand beside it. */
function lines(node: AXNode, childrenOf: (node: AXNode) => AXNode[], indent: string): string[] {
  const below = [...pieces(node, childrenOf)];
  const [first] = below;
  const isAlone = below.length === 1 && typeof first === 'string';
  if (isAlone && first === nameOf(node)) return [indent + line(node)];
  // The languages, fifteen times the same.
  const options = below.filter((piece) => typeof piece !== 'string' && roleOf(piece) === 'option') as AXNode[];
  if (options.length)
    return [`${indent}${line(node)}: options ${options.map((option) => quoted(nameOf(option))).join(' ')}`];
  if (isAlone) return [`${indent}${line(node)}: ${quoted(first)}`];
  const drawn = below.flatMap((piece) =>
    typeof piece === 'string' ? `${indent}  ${quoted(piece)}` : lines(piece, childrenOf, `${indent}  `),
  );
  return [indent + line(node), ...drawn];
}

/** The accessibility tree of the page's one region as an outline. What is ignored is left out, not what is in it. */
export async function accessibilityOutline(cdp: CDPSession): Promise<string> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = ({ childIds = [] }: AXNode): AXNode[] =>
    childIds
      .map((id) => byId.get(id))
      .filter((child) => child !== undefined)
      .filter((child) => roleOf(child) !== 'InlineTextBox')
      .flatMap((child) => (child.ignored ? childrenOf(child) : [child]));
  const [region, ...others] = nodes.filter((node) => roleOf(node) === 'region' && !node.ignored);
  if (!region || others.length) throw new Error('There is not one region.');
  return `${lines(region, childrenOf, '').join('\n')}\n`;
}
