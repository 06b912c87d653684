import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
  ListUsersInGroupCommand,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Person, type Role, roles } from '../../../shared/contracts/configuration.ts';
import { configurationError } from '../../../shared/errors.ts';
import type { KnownPerson } from '../../api/administration.ts';
import { isNamed } from '../named-error.ts';

type Page = { readonly Users?: UserType[] | undefined; readonly next?: string | undefined };

const allOf = async (ask: (token: string | undefined) => Promise<Page>): Promise<UserType[]> => {
  const found: UserType[] = [];
  let token: string | undefined;
  do {
    const { Users = [], next } = await ask(token);
    found.push(...Users);
    token = next;
  } while (token !== undefined);
  return found;
};

/** The people of the user pool: who they are, which roles their groups give them, and whether they are kept out. Pages, then one request a role: not one a person. */
export const userPool = (UserPoolId: string, client = new CognitoIdentityProviderClient({})) => {
  const everybody = (): Promise<UserType[]> =>
    allOf(async (PaginationToken) => {
      const page = await client.send(new ListUsersCommand({ UserPoolId, PaginationToken }));
      return { Users: page.Users, next: page.PaginationToken };
    });
  const inRole = (GroupName: Role): Promise<UserType[]> =>
    allOf(async (NextToken) => {
      try {
        const page = await client.send(new ListUsersInGroupCommand({ UserPoolId, GroupName, NextToken }));
        return { Users: page.Users, next: page.NextToken };
      } catch (error) {
        if (isNamed(error, 'ResourceNotFoundException')) return {};
        throw error;
      }
    });
  return {
    people: async (): Promise<KnownPerson[]> => {
      const users = await everybody();
      const groups = await Promise.all(
        roles.map(async (role) => [role, new Set((await inRole(role)).map(({ Username }) => Username))] as const),
      );
      return users.flatMap(({ Username: id, Attributes = [], Enabled = true }) => {
        if (id === undefined) return [];
        const name = Attributes.find(({ Name }) => Name === 'name')?.Value ?? id;
        return [{ id, name, roles: groups.flatMap(([role, ids]) => (ids.has(id) ? [role] : [])), disabled: !Enabled }];
      });
    },
    find: async (Username: string): Promise<Person | undefined> => {
      try {
        const { Enabled = true, UserAttributes = [] } = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
        const { Groups = [] } = await client.send(new AdminListGroupsForUserCommand({ UserPoolId, Username }));
        const name = UserAttributes.find(({ Name }) => Name === 'name')?.Value ?? Username;
        const found = { id: Username, name, roles: roles.filter((role) => Groups.some(({ GroupName }) => GroupName === role)) };
        return Enabled && found.roles.length > 0 ? found : undefined;
      } catch (error) {
        if (isNamed(error, 'UserNotFoundException')) return undefined;
        throw error;
      }
    },
    disable: async (Username: string, disabled: boolean): Promise<void> => {
      try {
        const person = { UserPoolId, Username };
        await client.send(disabled ? new AdminDisableUserCommand(person) : new AdminEnableUserCommand(person));
        if (disabled) await client.send(new AdminUserGlobalSignOutCommand(person));
      } catch (error) {
        if (isNamed(error, 'UserNotFoundException'))
          throw configurationError('unknown-person', 'Cette personne n’est pas dans l’annuaire.');
        throw error;
      }
    },
  };
};
