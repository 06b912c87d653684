import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { z } from 'zod';
import { type Role, roles } from '../../shared/contracts/configuration.ts';
import { signInParameter } from '../../shared/contracts/sign-in-settings.ts';

export type Entered = { readonly id: string; readonly name: string; readonly groups: readonly Role[] };

/** A user pool with these people, made known to the console's functions. It has a group for each role but one. @returns its id */
export const peoplePool = async (people: readonly Entered[], environment: string): Promise<string> => {
  const cognito = new CognitoIdentityProviderClient({});
  const UserPoolId = z.string().parse((await cognito.send(new CreateUserPoolCommand({ PoolName: 'people' }))).UserPool?.Id);
  for (const GroupName of roles.filter((role) => role !== 'medical')) await cognito.send(new CreateGroupCommand({ UserPoolId, GroupName }));
  for (const { id: Username, name, groups } of people) {
    await cognito.send(new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes: [{ Name: 'name', Value: name }] }));
    for (const GroupName of groups) await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
  }
  const settings = { userPool: UserPoolId, client: 'c', domain: 'https://in.example', origin: 'https://pli.example', bucket: 'console' };
  const Parameter = { Name: signInParameter(environment), Type: 'String', Value: JSON.stringify(settings), Overwrite: true } as const;
  await new SSMClient({}).send(new PutParameterCommand(Parameter));
  return UserPoolId;
};
