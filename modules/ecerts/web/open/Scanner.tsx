// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { Button, Note, useWords } from '#packages/ui';
import { verifyWords } from './words.ts';

/** The part of the Barcode Detection API used here; not in the standard DOM types. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

function detectorClass(): DetectorClass | undefined {
  return (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
}

const LOOK_EVERY_MS = 250;

/** Reads a code with the camera, where the browser itself can; elsewhere it is not drawn. */
export function Scanner({ onRead }: { onRead: (text: string) => void }) {
  const words = useWords(verifyWords);
  const [isOn, setOn] = useState(false);
  if (!detectorClass() || !navigator.mediaDevices) return null;
  const read = (text: string) => {
    setOn(false);
    onRead(text);
  };
  return (
    <div className="verify-scan">
      <Button icon="camera" onPress={() => setOn(!isOn)}>
        {isOn ? words.scanStop : words.scan}
      </Button>
      {isOn && <Camera onRead={read} />}
    </div>
  );
}

function Camera({ onRead }: { onRead: (text: string) => void }) {
  const words = useWords(verifyWords);
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onRead);
  latest.current = onRead;
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let isHere = true;
    const Detect = detectorClass()!;
    const detector = new Detect({ formats: ['qr_code'] });
    const look = async () => {
      const seen = await detector.detect(video.current!).catch(() => []);
      if (isHere && seen[0]) latest.current(seen[0].rawValue);
    };
    const timer = setInterval(() => {
      if (video.current && video.current.readyState > 1) void look();
    }, LOOK_EVERY_MS);
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      (opened) => {
        stream = opened;
        if (isHere && video.current) video.current.srcObject = opened;
        else for (const track of opened.getTracks()) track.stop();
      },
      () => isHere && setFailed(true),
    );
    return () => {
      isHere = false;
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  if (hasFailed) return <Note kind="wait">{words.noCamera}</Note>;
  return (
    <figure className="verify-camera">
      <video ref={video} autoPlay muted playsInline />
      <figcaption>{words.scanning}</figcaption>
    </figure>
  );
}
