import { Stack, Validations } from 'aws-cdk-lib';
import { type IRole, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import { Construct } from 'constructs';

export type Allowance = {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Readonly<Record<string, unknown>>;
  /** Why a resource ends in `*`; an allowance whose resources are whole needs none. */
  readonly because?: string;
};

/** One policy of a role that says, one statement each, what it may do; a statement with a wildcard carries its reason, which the checks ask for. */
export class Allow extends Construct {
  constructor(scope: Construct, id: string, role: IRole, allowances: readonly Allowance[]) {
    super(scope, id);
    const policy = new Policy(this, 'Policy', { roles: [role] });
    for (const { actions, resources, conditions } of allowances)
      policy.addStatements(
        new PolicyStatement({
          actions: [...actions],
          resources: [...resources],
          ...(conditions === undefined ? {} : { conditions: { ...conditions } }),
        }),
      );
    for (const { resources, because } of allowances)
      if (because !== undefined) for (const resource of resources) this.acknowledge(policy, resource, because);
  }

  /** The checks ask for each wildcard by its name, as it will stand in the template. */
  private acknowledge(policy: Policy, resource: string, reason: string): void {
    const written = flattenCfnReference(Stack.of(this).resolve(resource));
    Validations.of(policy).acknowledge({ id: `AwsSolutions-IAM5[Resource::${written}]`, reason });
  }
}
