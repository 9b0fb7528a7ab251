import type { Section } from '../core/document.js';
import type { NormalOffset } from '../core/span.js';
import type { Heading } from './headings.js';
import type { Aspect } from './roles.js';

/** A section while the tree grows. */
export interface Node {
  readonly heading: Heading;
  readonly id: string;
  readonly level: number;
  readonly start: NormalOffset;
  readonly parent: Node | null;
  readonly children: Node[];
  end: NormalOffset;
  /** The heading beside it that comes before. */
  readonly before: Node | null;
  /** What the section is about. */
  aspect: Aspect;
}

/** Nests headings as they come: each lies below the nearest one before it with a lower rank. */
export class TreeBuilder {
  readonly roots: Node[] = [];
  #open: Node | null = null;

  add(heading: Heading, start: NormalOffset): Node {
    let parent = this.#open;
    while (parent !== null && parent.heading.rank >= heading.rank) parent = parent.parent;
    const siblings = parent?.children ?? this.roots;
    const position = String(siblings.length + 1);
    const node: Node = {
      heading,
      id: parent === null ? position : `${parent.id}.${position}`,
      level: (parent?.level ?? 0) + 1,
      start,
      parent,
      children: [],
      end: start,
      before: siblings.at(-1) ?? null,
      aspect: { role: 'other', period: null },
    };
    siblings.push(node);
    this.#open = node;
    return node;
  }
}

export function toSection({ heading, id, level, aspect, start, end, children }: Node): Section {
  const { marker, number, title } = heading;
  return { id, marker, number, level, title, role: aspect.role, span: { start, end }, sections: children.map(toSection) };
}
