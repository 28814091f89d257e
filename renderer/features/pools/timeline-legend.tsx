/** What the marks of the timelines mean. */
import { useTranslation } from 'react-i18next';
import './charts.css';

const Swatch = ({ children, width }: { readonly children: React.ReactNode; readonly width: number }) => (
  <svg width={width} height={12} aria-hidden>
    {children}
  </svg>
);

export const TimelineLegend = () => {
  const { t } = useTranslation('pools');
  return (
    <ul className="chart-legend">
      <li>
        <Swatch width={16}>
          <rect className="chart-window" x={0.5} y={2} width={15} height={8} rx={1.5} />
        </Swatch>
        {t('legend.window')}
      </li>
      <li>
        <Swatch width={24}>
          <rect className="chart-past" y={2} width={12} height={8} rx={1.5} />
          <rect className="chart-to-come" x={12} y={2} width={12} height={8} rx={1.5} />
        </Swatch>
        {t('legend.sup')}
      </li>
      <li>
        <Swatch width={3}>
          <line className="chart-backstop" x1={1.5} x2={1.5} y1={0} y2={12} />
        </Swatch>
        {t('legend.backstop')}
      </li>
      <li>
        <Swatch width={12}>
          <path className="chart-mark" data-mark="active" d="M6 .5 11.5 6 6 11.5.5 6z" />
        </Swatch>
        {t('legend.ssed')}
      </li>
      <li>
        <Swatch width={12}>
          <path className="chart-mark" data-mark="projected" d="M6 1 11 6 6 11 1 6z" />
        </Swatch>
        {t('legend.projected')}
      </li>
      <li>
        <Swatch width={16}>
          <line className="chart-without" data-mark="lapsed" x1={0} x2={16} y1={6} y2={6} />
        </Swatch>
        {t('legend.without')}
      </li>
    </ul>
  );
};
