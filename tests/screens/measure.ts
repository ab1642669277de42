// SPDX-License-Identifier: Apache-2.0
// Everything here runs inside the page that is looked at: `measuring` makes text of it.

/** What a screen must keep (DESIGN §10, EXPERIENCE tokens), in CSS pixels. */
export interface Limits {
  /** Least side of what is pressed. */
  target: number;
  /** Smallest type. */
  font: number;
}

function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  if (element.closest('svg, .lm-sr, [aria-hidden="true"], [inert]')) return false;
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1;
}

function nameOf(element: Element): string {
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const marks = [...element.classList].slice(0, 3).join('.');
  return `<${element.tagName.toLowerCase()}${marks && `.${marks}`}> “${words.slice(0, 24)}”`;
}

/** Where the element's own text stands, its children's apart. */
function ownRects(element: Element): DOMRect[] {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    .map((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    });
}

/** Inside something that scrolls sideways by itself, where text may stand outside. */
function isScrolled(element: Element | null): boolean {
  if (!element || element === document.body) return false;
  const { overflowX } = getComputedStyle(element);
  return overflowX === 'auto' || overflowX === 'scroll' || isScrolled(element.parentElement);
}

/** The nearest element around it that is laid out as a block. */
function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && getComputedStyle(block).display.startsWith('inline')) {
    block = block.parentElement;
  }
  return block;
}

const ROOMS = '.lm-card, .lm-note, main, header, footer, nav, aside, dialog, [role="dialog"]';

function measureText(element: Element, { font }: Limits): string[] {
  const rects = ownRects(element);
  if (rects.length === 0 || !isShown(element)) return [];
  const style = getComputedStyle(element);
  const faults: string[] = [];
  if (Number.parseFloat(style.fontSize) < font) faults.push(`type of ${style.fontSize}`);
  // An ellipsis is meant only where the whole text can be read: in a title, or on its own page.
  const isMeant =
    style.textOverflow === 'ellipsis' && element.closest('[title], a, button') !== null;
  const isClipped = style.overflowX !== 'visible' && element.clientWidth > 0;
  if (isMeant) return faults;
  if (isClipped && element.scrollWidth > element.clientWidth + 1) faults.push('cut text');
  if (element.matches('textarea, input, select, option') || isScrolled(element)) return faults;
  const edge = blockOf(element).getBoundingClientRect().right;
  const room = element.closest(ROOMS)?.getBoundingClientRect();
  if (rects.some(({ right }) => right > edge + 1)) faults.push('text over its edge');
  else if (room && rects.some(({ left, right }) => right > room.right + 1 || left < room.left - 1))
    faults.push('text outside its box');
  return faults;
}

const PRESSED = 'a[href], button, input, select, textarea, summary, [role="button"], label';

function isPressed(element: Element): boolean {
  if (!isShown(element) || element.matches('.lm-skip')) return false;
  if (element.matches('input') && element.closest('label')) return false;
  if (element.matches('label') && !element.querySelector('input')) return false;
  // Links inside a sentence are exempt: WCAG 2.2, 2.5.8 (inline).
  const isInline = getComputedStyle(element).display === 'inline';
  return !isInline || (element.parentElement?.textContent ?? '') === element.textContent;
}

/** A tag of 28 px to the eye may reach 44 to the finger by an overlay of its own. */
function reachOf(element: Element): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  // The edge of a search box belongs to its field.
  const frame = element.closest('.lm-find');
  const edge = frame ? frame.getBoundingClientRect().height - frame.clientHeight : 0;
  const after = getComputedStyle(element, '::after');
  const isOverlay = after.content !== 'none' && after.position === 'absolute';
  const sizeOf = (side: string) => (isOverlay ? Number.parseFloat(side) || 0 : 0);
  return {
    width: Math.max(width, sizeOf(after.width)),
    height: Math.max(height + edge, sizeOf(after.height)),
  };
}

function measureTarget(element: Element, { target }: Limits): string[] {
  if (!isPressed(element)) return [];
  const { width, height } = reachOf(element);
  const isLarge = height >= target - 0.5 && width >= Math.min(target, 44) - 0.5;
  const faults = isLarge ? [] : [`target ${Math.round(width)}×${Math.round(height)} of ${target}`];
  const room = element.parentElement?.closest(ROOMS)?.getBoundingClientRect();
  const { right } = element.getBoundingClientRect();
  if (room && right > room.right + 1 && !isScrolled(element)) faults.push('wider than its box');
  return faults;
}

/** Sideways scrolling, cut text, small targets, small type: one sentence a fault. */
function measurePage(limits: Limits): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth - clientWidth;
  const faults = wide > 0 ? [`the page scrolls sideways by ${wide} px`] : [];
  const tell = (element: Element, found: string[]) =>
    faults.push(...found.map((fault) => `${fault}: ${nameOf(element)}`));
  for (const element of document.body.querySelectorAll('*')) {
    tell(element, measureText(element, limits));
  }
  for (const element of document.body.querySelectorAll(PRESSED)) {
    tell(element, measureTarget(element, limits));
  }
  return [...new Set(faults)];
}

/** To be evaluated in a page; answers the faults it finds there. */
export function measuring(limits: Limits): string {
  const functions = [
    ...[isShown, nameOf, ownRects, isScrolled, blockOf, isPressed, reachOf],
    ...[measureText, measureTarget, measurePage],
  ];
  const constants = Object.entries({ ROOMS, PRESSED }).map(
    ([name, value]) => `const ${name} = ${JSON.stringify(value)};`,
  );
  const source = [...constants, ...functions.map(String)].join('\n');
  return `(() => {\n${source}\nreturn measurePage(${JSON.stringify(limits)});\n})()`;
}
