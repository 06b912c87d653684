/** A list price in US dollars. `verified` says whether it was read on the provider's own page for this region on that day; the others are to be checked before anybody signs. */
export type Price = {
  readonly what: string;
  readonly dollars: number;
  readonly unit: string;
  readonly source: string;
  readonly readOn: string;
  readonly verified: boolean;
};

const unverified = (what: string, dollars: number, unit: string, page: string): Price => ({
  what,
  dollars,
  unit,
  source: `https://aws.amazon.com/${page}/pricing/`,
  readOn: '2026-11-25',
  verified: false,
});

/**
 * List prices for eu-west-3 (Paris), without free tiers and discounts: the only place where a price stands. None could be read on the provider's page for this region; they are written from
 * knowledge of the list. Seen elsewhere: GuardDuty's $0.09 a GB and $0.215 a thousand objects in the examples of its price page for N. Virginia, DynamoDB's $0.625 and $0.125 a million
 * there after the halving of November 2024 (Paris is 19 % dearer). Not seen: whether GuardDuty is dearer in Paris.
 */
export const prices = {
  lambdaX86: unverified('Lambda, x86-64', 0.0000166667, 'GB-second', 'lambda'),
  lambdaArm: unverified('Lambda, arm64', 0.0000133334, 'GB-second', 'lambda'),
  lambdaRequests: unverified('Lambda, requests', 0.2, 'million', 'lambda'),
  s3Writes: unverified('S3, PUT and LIST', 5.3, 'million', 's3'),
  s3Reads: unverified('S3, GET', 0.42, 'million', 's3'),
  s3Storage: unverified('S3 Standard, storage', 0.024, 'GB-month', 's3'),
  dynamoWrites: unverified('DynamoDB, write units on demand', 0.742, 'million', 'dynamodb'),
  dynamoReads: unverified('DynamoDB, read units on demand', 0.1485, 'million', 'dynamodb'),
  dynamoStorage: unverified('DynamoDB, storage with point-in-time recovery', 0.535, 'GB-month', 'dynamodb'),
  sqs: unverified('SQS standard', 0.4, 'million', 'sqs'),
  textract: unverified('Textract, Detect Document Text', 1.5, 'thousand pages', 'textract'),
  guardDutyObjects: unverified('GuardDuty Malware Protection for S3, objects', 0.215, 'thousand', 'guardduty'),
  guardDutyBytes: unverified('GuardDuty Malware Protection for S3, bytes', 0.09, 'GB', 'guardduty'),
  ses: unverified('SES, e-mails sent', 0.1, 'thousand', 'ses'),
  kmsKey: unverified('KMS, key', 1, 'month', 'kms'),
  kmsRequests: unverified('KMS, requests', 3, 'million', 'kms'),
  logs: unverified('CloudWatch Logs, taken in', 0.5985, 'GB', 'cloudwatch'),
  alarms: unverified('CloudWatch, alarm', 0.1, 'month', 'cloudwatch'),
  metrics: unverified('CloudWatch, metric of our own', 0.3, 'month', 'cloudwatch'),
  dashboard: unverified('CloudWatch, dashboard', 3, 'month', 'cloudwatch'),
  traces: unverified('X-Ray, traces recorded', 5, 'million', 'xray'),
} as const satisfies Record<string, Price>;
