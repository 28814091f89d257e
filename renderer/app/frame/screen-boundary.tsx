/** Catches a screen that fails while it is drawn, so that the rest of the window stays usable. React asks for a class here. */
import { Component, type ReactNode } from 'react';
import { FailedScreen } from './failed-screen';

interface BoundaryProps {
  /** Another address gives a failed screen another chance. */
  readonly location: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly reason: string | null;
}

export class ScreenBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { reason: null };

  static getDerivedStateFromError(thrown: unknown): BoundaryState {
    return { reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.location !== this.props.location && this.state.reason !== null) this.setState({ reason: null });
  }

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === null ? (
      this.props.children
    ) : (
      <FailedScreen reason={reason} onRetry={() => this.setState({ reason: null })} />
    );
  }
}
