/** What a short message offers to do. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}
