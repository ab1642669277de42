// SPDX-License-Identifier: Apache-2.0

/** What a screen must keep (DESIGN §10, EXPERIENCE tokens), in CSS pixels. */
export interface Limits {
  /** Least side of what is pressed. */
  target: number;
  /** Smallest type. */
  font: number;
}

/**
 * Measures the page it is evaluated in: sideways scrolling, cut text, small targets, small type.
 * Stands alone, because it travels into the browser as text. Answers one sentence a fault.
 */
export function measurePage(limits: Limits): string[] {
  const faults: string[] = [];
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) faults.push(`the page scrolls sideways by ${wide} px`);

  const isShown = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    if (element.closest('.lm-sr, [aria-hidden="true"], [inert]')) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1;
  };
  const nameOf = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
    const marks = [...element.classList].slice(0, 3).join('.');
    return `<${element.tagName.toLowerCase()}${marks && `.${marks}`}> “${words.slice(0, 24)}”`;
  };
  const ownText = (element: Element): string =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.trim() ?? '')
      .join('');

  const ownRects = (element: Element): DOMRect[] =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      .map((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return range.getBoundingClientRect();
      });
  const scrolls = (element: Element | null): boolean => {
    if (!element || element === document.body) return false;
    const { overflowX } = getComputedStyle(element);
    return overflowX === 'auto' || overflowX === 'scroll' || scrolls(element.parentElement);
  };

  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg') || !isShown(element) || ownText(element) === '') continue;
    const style = getComputedStyle(element);
    if (Number.parseFloat(style.fontSize) < limits.font) {
      faults.push(`type of ${style.fontSize}, least ${limits.font} px: ${nameOf(element)}`);
    }
    // An ellipsis is meant only where the whole text can be read: in a title, or on its own page.
    const isMeant =
      style.textOverflow === 'ellipsis' && element.closest('[title], a, button') !== null;
    const isClipped = style.overflowX !== 'visible' && element.clientWidth > 0;
    const isCut = isClipped && element.scrollWidth > element.clientWidth + 1;
    if (isCut && !isMeant) faults.push(`cut text: ${nameOf(element)}`);
    if (element.matches('textarea, input') || scrolls(element)) continue;
    const card = element.closest('.lm-card, .lm-note, main, header, footer, nav, aside, dialog');
    const room = card?.getBoundingClientRect();
    const isOutside = ownRects(element).some(
      ({ left, right }) => room && (right > room.right + 1 || left < room.left - 1),
    );
    let block: Element = element;
    while (block.parentElement && getComputedStyle(block).display.startsWith('inline')) {
      block = block.parentElement;
    }
    const edge = block.getBoundingClientRect().right;
    const isOver = ownRects(element).some(({ right }) => right > edge + 1);
    if (isOver && !isMeant && !isOutside) faults.push(`text over its edge: ${nameOf(element)}`);
    if (isOutside && !isMeant) {
      faults.push(`text outside its box: ${nameOf(element)}`);
    }
  }

  const pressed = 'a[href], button, input, select, textarea, summary, [role="button"], label';
  for (const element of document.body.querySelectorAll<HTMLElement>(pressed)) {
    if (!isShown(element) || element.matches('.lm-skip')) continue;
    if (element.matches('input') && element.closest('label')) continue;
    if (element.matches('label') && !element.querySelector('input')) continue;
    // Links inside a sentence are exempt: WCAG 2.2, 2.5.8 (inline).
    const isInline = getComputedStyle(element).display === 'inline';
    if (isInline && (element.parentElement?.textContent ?? '') !== element.textContent) continue;
    const box = element.getBoundingClientRect();
    // The edge of a search box belongs to its field.
    const frame = element.closest('.lm-find');
    const edge = frame ? frame.getBoundingClientRect().height - frame.clientHeight : 0;
    // A tag of 28 px to the eye may reach 44 to the finger by an overlay of its own.
    const after = getComputedStyle(element, '::after');
    const reach = after.content === 'none' ? 0 : Number.parseFloat(after.height) || 0;
    const reachWide = after.content === 'none' ? 0 : Number.parseFloat(after.width) || 0;
    const height = Math.max(box.height + edge, after.position === 'absolute' ? reach : 0);
    const width = Math.max(box.width, after.position === 'absolute' ? reachWide : 0);
    if (height < limits.target - 0.5 || width < Math.min(limits.target, 44) - 0.5) {
      const size = `${Math.round(width)}×${Math.round(height)}`;
      faults.push(`target ${size}, least ${limits.target}: ${nameOf(element)}`);
    }
  }
  return [...new Set(faults)];
}
