import { readFileSync } from 'node:fs';
import type {
  ClassField,
  ClassMember,
  CustomElement,
  Event,
  JavaScriptModule,
  Package,
} from 'custom-elements-manifest';

/** What the analyzer exports; its own types leave it out. */
interface Analyzer {
  readonly create: (options: { modules: readonly unknown[] }) => Package;
  readonly ts: {
    readonly createSourceFile: (name: string, text: string, target: number, setParents: boolean) => unknown;
    readonly ScriptTarget: { readonly ES2022: number };
  };
}

type Declaration = CustomElement & { kind: 'class' };

const ROOM = new URL('../../src/element/', import.meta.url);
const DOCUMENTED = ['outage-banner-element.ts', 'events.ts'];

/** Where the package gives out what is described. */
const ENTRY = 'dist/index.js';

/** What an instance has: the class's own statics are between it and Lit. */
const isPublic = ({ privacy, static: isStatic }: ClassMember) => !isStatic && (privacy ?? 'public') === 'public';

/** A parameter's name is no default. */
const withoutDefault = ({ default: _default, ...member }: ClassField): ClassField => member;

/** The analyzer also takes each `dispatchEvent` for an event; those that are meant have a description. */
const isDocumented = ({ description }: Event) => Boolean(description);

/** Only what is public. The platform's `Event` is global; the analyzer looks for it in the file. */
function published(declaration: Declaration): Declaration {
  const { members = [], events, superclass, ...rest } = declaration;
  return {
    ...rest,
    ...(superclass && { superclass: superclass.name === 'Event' ? { name: 'Event', package: 'global:' } : superclass }),
    members: members
      .filter(isPublic)
      .map((member) => (member.kind === 'field' && !rest.customElement ? withoutDefault(member) : member)),
    ...(events && { events: events.filter(isDocumented) }),
  } as Declaration;
}

/** One module, the package's entry, for all of it: how our files are cut is nobody's business but ours. */
function entryOf(declarations: readonly Declaration[]): JavaScriptModule {
  const reference = (name: string) => ({ name, module: ENTRY });
  return {
    kind: 'javascript-module',
    path: ENTRY,
    declarations: declarations.map(published),
    exports: [
      ...declarations.map(({ name }) => ({ kind: 'js' as const, name, declaration: reference(name) })),
      ...declarations.flatMap(({ name, tagName }) =>
        tagName ? [{ kind: 'custom-element-definition' as const, name: tagName, declaration: reference(name) }] : [],
      ),
    ],
  };
}

/** The element's public documentation, as it stands at its class and its events, as a Custom Elements Manifest. */
export async function manifest(): Promise<Package> {
  // Late, as it brings a compiler of its own, which only a build needs.
  const { create, ts } = (await import('@custom-elements-manifest/analyzer')) as unknown as Analyzer;
  const modules = DOCUMENTED.map((name) =>
    ts.createSourceFile(name, readFileSync(new URL(name, ROOM), 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const analysed = create({ modules });
  const declarations = analysed.modules.flatMap((module) => module.declarations ?? []);
  return { ...analysed, modules: [entryOf(declarations as Declaration[])] };
}
