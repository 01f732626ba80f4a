/** Reads tickets with the camera, where the browser can (the Barcode Detection API); elsewhere there is the field. */
import { Text } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useT } from '../../app/i18n';
import styles from './events.module.css';
import { newSightings } from './sightings';

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}

declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: string[] }) => Detector;
  }
}

const LOOK_MS = 200;

/** Cameras are there on secure origins only. */
export function hasCamera(): boolean {
  return window.BarcodeDetector !== undefined && navigator.mediaDevices !== undefined;
}

export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const t = useT();
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  const seen = useEffectEvent(onCode);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const isNew = newSightings();

    const look = async (detector: Detector) => {
      const found = video.current ? await detector.detect(video.current).catch(() => []) : [];
      if (ended) return;
      for (const { rawValue } of found) if (isNew(rawValue, Date.now())) seen(rawValue);
      timer = setTimeout(() => void look(detector), LOOK_MS);
    };
    const start = async () => {
      const Reader = window.BarcodeDetector;
      if (!Reader || !video.current) return;
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (ended) {
        stop();
        return;
      }
      video.current.srcObject = stream;
      await video.current.play();
      await look(new Reader({ formats: ['qr_code'] }));
    };
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    void start().catch(() => setRefused(!ended));
    return () => {
      ended = true;
      clearTimeout(timer);
      stop();
    };
  }, []);
  if (refused) return <Text role="alert">{t('door-camera-refused')}</Text>;
  return <video ref={video} className={styles.camera} muted playsInline aria-label={t('door-camera-view')} />;
}
