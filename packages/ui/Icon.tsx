// SPDX-License-Identifier: Apache-2.0
import { type IconName, iconShape } from './icon-shapes.ts';

export interface IconProps {
  name: IconName;
  /** Drawn size in px; the elder theme enlarges it. */
  size?: 16 | 20 | 24 | 28 | 32 | 40;
  /** Spoken name. Leave out where a word stands beside the icon. */
  label?: string;
}

/** A drawing of the house set; hidden from speech unless it has a label. */
export function Icon({ name, size = 24, label }: IconProps) {
  const shape = iconShape(name);
  return (
    <svg
      className={`lm-i lm-i-${size}`}
      viewBox="0 0 24 24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {shape.d && <path d={shape.d} />}
      {shape.circles?.map(([cx, cy, r]) => (
        <circle key={`${cx} ${cy} ${r}`} cx={cx} cy={cy} r={r} />
      ))}
      {shape.boxes?.map(([x, y, width, height, rx]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} rx={rx} />
      ))}
    </svg>
  );
}
