/** Every card beside the licensing page of an installation: of the licence that is chosen, and of the whole installation. */
import { BoughtCard } from './bought-card';
import type { LicenceCardProps } from './card-props';
import { OverTimeCard } from './over-time-card';
import { RetentionCard } from './retention-card';
import { useReadings } from './use-readings';
import { WhatIsUsedCard } from './what-is-used-card';

export const UsageCards = (props: LicenceCardProps) => {
  const { register, installation, known } = props;
  const read = useReadings(installation.installation, known);
  return (
    <>
      <OverTimeCard {...props} read={read} />
      <WhatIsUsedCard {...props} />
      <RetentionCard register={register} read={read} />
      <BoughtCard {...props} />
    </>
  );
};
