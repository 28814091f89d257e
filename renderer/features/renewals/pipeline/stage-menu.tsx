/** A renewal's stage, which a menu changes in place. */
import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { renewalStages, type RenewalStage } from '../../../../domain/pipeline/pipeline-change';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { StagePill } from './stage-pill';
import { stay } from './stay';

interface StageMenuProps {
  readonly row: RenewalRow;
  readonly onChoose: (stage: RenewalStage) => void;
}

export const StageMenu = ({ row: { stage, deadline, reason }, onChoose }: StageMenuProps) => {
  const { t } = useTranslation(['renewals', 'app']);
  return (
    <span onClick={stay} onKeyDown={stay}>
      <Menu position="bottom-start">
        <Menu.Target>
          <UnstyledButton
            className="pipeline-edit"
            title={reason}
            aria-label={t('pipeline.edit.stage', { name: deadline.name, stage: t(`app:stage.${stage}`) })}
          >
            <StagePill stage={stage} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {renewalStages.map((each) => (
            <Menu.Item key={each} disabled={each === stage} onClick={() => onChoose(each)}>
              <StagePill stage={each} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
};
