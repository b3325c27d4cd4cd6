type Paint = (text: string) => string;

/** How the parts of a text look. The caller knows whether the output has colours. */
export interface Style {
  readonly error: Paint;
  readonly warning: Paint;
  readonly advice: Paint;
  readonly good: Paint;
  readonly path: Paint;
  readonly strong: Paint;
  readonly quiet: Paint;
}

const asItIs: Paint = (text) => text;

export const plain: Style = {
  error: asItIs,
  warning: asItIs,
  advice: asItIs,
  good: asItIs,
  path: asItIs,
  strong: asItIs,
  quiet: asItIs,
};
