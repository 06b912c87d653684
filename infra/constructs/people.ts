// oxlint-disable no-new -- a CDK construct enters its scope when it is made
import { Aws, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccountRecovery, CfnUserPoolGroup, Mfa, UserPool, type UserPoolDomain } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { roles } from '../../shared/contracts/configuration.ts';
import type { Environment } from '../environment.ts';

/** The people of the house: entered by an administrator, signed in with a password and a second factor, and in a group for each of their roles. Kept when the stack goes. */
export class People extends Construct {
  readonly pool: UserPool;
  readonly domain: UserPoolDomain;

  constructor(scope: Construct, id: string, { name, account = Aws.ACCOUNT_ID }: Environment) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: `pli-${name}`,
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      standardAttributes: { fullname: { required: true, mutable: true }, email: { required: true, mutable: true } },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: { minLength: 14, requireLowercase: true, requireUppercase: true, requireDigits: true, requireSymbols: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.domain = this.pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: `pli-${name}-${account}` } });
    for (const role of roles) new CfnUserPoolGroup(this, role, { userPoolId: this.pool.userPoolId, groupName: role });
    Validations.of(this.pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason: 'Threat protection is paid by the person and month; every person has a second factor, and nobody signs up.',
    });
  }
}
