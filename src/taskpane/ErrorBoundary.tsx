import { Component, type ReactNode } from 'react';
import { PlainPage } from './PlainPage';

/** Shows an unexpected error with its cause instead of an empty pane. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { cause: unknown }> {
  override state = { cause: undefined as unknown };

  static getDerivedStateFromError(cause: unknown) {
    return { cause };
  }

  override render() {
    if (this.state.cause === undefined) return this.props.children;
    return (
      <PlainPage
        title="五小核表出错了"
        text="表格内容不受影响。请关闭本窗格后重新打开；若再次出现，请把下面的详细信息发给维护人员。"
        cause={this.state.cause}
      />
    );
  }
}
