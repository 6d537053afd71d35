export const describePlan = (): string => '';
