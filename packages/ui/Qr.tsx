// SPDX-License-Identifier: Apache-2.0
import { encode } from 'uqr';

export interface QrProps {
  /** What the code carries. */
  payload: string;
  /** Spoken name: what the code is for. */
  label: string;
  sizePx?: number;
}

/** A QR code as one path: black on white in every theme, because scanners need it so. */
export function Qr({ payload, label, sizePx }: QrProps) {
  const { data, size } = encode(payload, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <span className="lm-qr" style={sizePx ? { width: sizePx } : undefined}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={label}
        shapeRendering="crispEdges"
      >
        <path d={path} fill="currentColor" />
      </svg>
    </span>
  );
}
