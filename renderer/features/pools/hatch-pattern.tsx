/** The hatching of the activation window, defined once a page and named by the charts' style sheet. */
import './charts.css';

export const HatchPattern = () => (
  <svg width={0} height={0} className="chart-definitions" aria-hidden>
    <defs>
      <pattern id="activation-window" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="chart-hatch-ground" width={5} height={5} />
        <line className="chart-hatch-line" x1={0} y1={0} x2={0} y2={5} />
      </pattern>
    </defs>
  </svg>
);
