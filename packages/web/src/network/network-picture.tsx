import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralNetwork } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';

interface NetworkPictureProps {
  readonly people: ReferralNetwork['people'];
  readonly label: string;
}

/** The network as a picture. What draws it is brought when the page is there; where nothing can be drawn the table stands alone. */
export function NetworkPicture({ people, label }: NetworkPictureProps) {
  const { t } = useTranslation();
  const [blank, setBlank] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    let gone = false;
    let end = (): void => undefined;
    void import('./draw-network.ts').then(({ drawNetwork }) => {
      if (gone || box.current === null) return;
      const drawn = drawNetwork(box.current, people, (customerId) => void navigate(toCustomer(customerId)));
      if (drawn === undefined) setBlank(true);
      else end = drawn;
    });
    return () => {
      gone = true;
      end();
    };
  }, [people, navigate]);
  if (blank) return <p>{t('ui.network.no_picture')}</p>;
  return (
    <figure aria-label={label}>
      <div ref={box} className="network-picture" />
    </figure>
  );
}
