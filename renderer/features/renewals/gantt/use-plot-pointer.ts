/** The wheel and the pointer over the Gantt: Ctrl and the wheel zoom about the pointer, Shift and the wheel move, dragging too. */
import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { dayAt, panSpan, zoomSpan } from './gantt-span';
import { NAMES_WIDTH, type Plot } from './gantt-layout';
import type { SpanControl } from './use-gantt-span';

/** Pixels of the wheel that double the time in view. */
const PIXELS_TO_DOUBLE = 300;
/** The wheel counts lines in some browsers. */
const PIXELS_OF_LINE = 32;
/** Pixels up to which a press is a click. */
const CLICK_WITHIN = 4;

interface WheelNeeds {
  readonly control: SpanControl;
  readonly plot: Plot;
}

const pixels = (delta: number, { deltaMode }: WheelEvent): number =>
  deltaMode === WheelEvent.DOM_DELTA_LINE ? delta * PIXELS_OF_LINE : delta;

const zoomBy = (event: WheelEvent, x: number, { control, plot }: WheelNeeds): void => {
  const factor = 2 ** (pixels(event.deltaY, event) / PIXELS_TO_DOUBLE);
  control.show(zoomSpan(control.span, factor, dayAt(control.span, plot.width, x)));
};

/** Days that so many pixels of the plot are. */
const daysOf = (distance: number, { span, width }: Plot): number =>
  (distance / Math.max(1, width)) * (span.to - span.from);

/** What the wheel asks for; `null` where it scrolls the rows as ever. */
const wheelAction = (event: WheelEvent, overAxis: boolean): 'zoom' | 'pan' | null => {
  if (event.ctrlKey || event.metaKey) return 'zoom';
  if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return 'pan';
  return overAxis ? 'zoom' : null;
};

/** `body` holds axis and rows. A wheel that zooms must keep the page from zooming, which React's own listener cannot. */
export const useWheel = (body: RefObject<HTMLElement | null>, needs: WheelNeeds): void => {
  const latest = useRef(needs);
  useEffect(() => {
    latest.current = needs;
  });
  useEffect(() => {
    const element = body.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent): void => {
      const axis = event.target instanceof Element && event.target.closest('.gantt-head') !== null;
      const action = wheelAction(event, axis);
      if (action === null) return;
      event.preventDefault();
      const { control, plot } = latest.current;
      const x = event.clientX - element.getBoundingClientRect().left - NAMES_WIDTH;
      const moved = pixels(Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY, event);
      if (action === 'zoom') zoomBy(event, Math.min(Math.max(x, 0), plot.width), latest.current);
      else control.show(panSpan(control.span, daysOf(moved, plot)));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [body]);
};

interface Drag {
  readonly x: number;
  readonly from: Plot;
  moved: boolean;
}

/** Dragging the drawing moves the time; `wasDragged` says whether the click that follows was one. */
export const useDrag = (control: SpanControl, plot: Plot) => {
  const drag = useRef<Drag | null>(null);
  const dragged = useRef(false);
  const end = (): void => {
    dragged.current = drag.current?.moved ?? false;
    drag.current = null;
  };
  return {
    wasDragged: (): boolean => dragged.current,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        dragged.current = false;
        const onPlot = event.target instanceof Element && event.target.closest('.gantt-plot') !== null;
        if (event.button === 0 && onPlot) drag.current = { x: event.clientX, from: plot, moved: false };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>): void => {
        const now = drag.current;
        if (now === null) return;
        const distance = event.clientX - now.x;
        if (!now.moved && Math.abs(distance) < CLICK_WITHIN) return;
        if (!now.moved) event.currentTarget.setPointerCapture(event.pointerId);
        now.moved = true;
        control.show(panSpan(now.from.span, -daysOf(distance, now.from)));
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
};
