export type Action = 'take' | 'give-back' | 'finish';
/** Does the same with each of these deliveries. */
export type Act = (action: Action, deliveryIds: readonly string[]) => void;
