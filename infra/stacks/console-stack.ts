// oxlint-disable no-new -- a CDK construct enters its scope when it is made
import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  GeoRestriction,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { OAuthScope, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { type SignInSettings, signInParameter } from '../../shared/contracts/sign-in-settings.ts';
import type { Environment } from '../environment.ts';
import { answering } from '../rooms.ts';
import type { DataStack } from './data-stack.ts';
import { retentionDays } from './retention-days.ts';

type ConsoleProps = StackProps & { readonly data: DataStack };

/** Addresses of screens are not files: they all begin with the same page. */
const screens = `function handler(event) {
  if (!event.request.uri.split('/').pop().includes('.')) event.request.uri = '/index.html';
  return event.request;
}`;

/** The library’s class and its own interface differ in an optional property. */
const isWhole = (made: Bucket): made is Bucket & IBucket => made instanceof Bucket;

/** The console for people: its files in a private bucket and its API, both behind one distribution, and the client by which people sign in. It holds no mail. */
export class ConsoleStack extends Stack {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, environment: Environment, { data, ...props }: ConsoleProps) {
    super(scope, id, props);
    const files = this.makeBucket('Files');
    const api = this.makeApi(environment, data);
    this.distribution = this.makeDistribution(environment, data, files, api);
    const origin = `https://${environment.console.domain?.name ?? this.distribution.distributionDomainName}`;
    const client = this.makeClient(data, origin);
    const settings: SignInSettings = {
      userPool: data.people.pool.userPoolId,
      client: client.userPoolClientId,
      domain: data.people.domain.baseUrl(),
      origin,
      bucket: files.bucketName,
    };
    new StringParameter(this, 'SignIn', { parameterName: signInParameter(environment.name), stringValue: this.toJsonString(settings) });
  }

  private makeBucket(id: string, ownership = ObjectOwnership.BUCKET_OWNER_ENFORCED): IBucket {
    const bucket = new Bucket(this, id, {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      objectOwnership: ownership,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30), ...(id === 'Logs' ? { expiration: Duration.days(90) } : {}) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds no mail: the console’s own files, or the access logs of the distribution before them.',
    });
    if (!isWhole(bucket)) throw new Error('a bucket that is none');
    return bucket;
  }

  /** The API's functions behind an HTTP API; who asks is known by the session that each verifies itself. */
  private makeApi(environment: Environment, data: DataStack): HttpApi {
    const { names } = data;
    const api = new HttpApi(this, 'Api', { apiName: names.of('console'), createDefaultStage: false });
    for (const [room, addresses] of Object.entries(answering))
      this.route(api, room, names.arn('lambda', `function:${names.of(room)}`), addresses);
    const logs = new LogGroup(this, 'ApiLogs', {
      logGroupName: `/pli/${names.of('console')}`,
      encryptionKey: data.keyIn(this),
      retention: retentionDays(environment.days.logs),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: { destination: new LogGroupLogDestination(logs) },
    });
    return api;
  }

  /** Sends some addresses to the function of a room. */
  private route(api: HttpApi, room: string, functionArn: string, addresses: readonly string[]): void {
    const handler = LambdaFunction.fromFunctionAttributes(this, `Function-${room}`, { functionArn, sameEnvironment: true });
    const integration = new HttpLambdaIntegration(`Answers-${room}`, handler);
    for (const address of addresses) {
      const [method = '', path = ''] = address.split(' ');
      const known = Object.entries(HttpMethod).find(([name]) => name === method)?.[1];
      if (known === undefined) throw new Error(`no method of HTTP: ${address}`);
      for (const route of api.addRoutes({ path, methods: [known], integration }))
        Validations.of(route).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason: 'The function verifies the user pool’s token and its own session on every address; the way to sign in must be open.',
        });
    }
  }

  private headers({ names, people }: DataStack): ResponseHeadersPolicy {
    const inbox = `https://${names.bucket('inbox')}.s3.${this.region}.amazonaws.com`;
    const contentSecurityPolicy = [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ${inbox}`,
      "base-uri 'none'",
      `form-action 'self' ${people.domain.baseUrl()}`,
      "frame-ancestors 'none'",
    ].join('; ');
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      },
    });
  }

  private makeDistribution(environment: Environment, data: DataStack, files: IBucket, api: HttpApi): Distribution {
    const { domain, countries, webAcl } = environment.console;
    const page = new EdgeFunction(this, 'Screens', { code: FunctionCode.fromInline(screens), runtime: FunctionRuntime.JS_2_0 });
    const answers: BehaviorOptions = {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${this.region}.amazonaws.com`),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    };
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Console of pli ${environment.name}`,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(files),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: this.headers(data),
        functionAssociations: [{ function: page, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: { '/api/*': answers },
      geoRestriction: GeoRestriction.allowlist(...countries),
      enableLogging: true,
      logBucket: this.makeBucket('Logs', ObjectOwnership.BUCKET_OWNER_PREFERRED),
      ...(webAcl === undefined ? {} : { webAclId: webAcl }),
      ...(domain === undefined
        ? {}
        : {
            domainNames: [domain.name],
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificate),
          }),
    });
    if (webAcl === undefined)
      Validations.of(distribution).acknowledge({
        id: 'AwsSolutions-CFR2',
        reason:
          'A web ACL belongs to the house and is given as console.webAcl; without one the API is throttled and answers only to sessions.',
      });
    if (domain === undefined)
      Validations.of(distribution).acknowledge({
        id: 'AwsSolutions-CFR4',
        reason:
          'Without a domain of its own (console.domain) the console stands under CloudFront’s certificate, whose oldest protocol cannot be chosen.',
      });
    return distribution;
  }

  private makeClient({ people }: DataStack, origin: string): UserPoolClient {
    return new UserPoolClient(this, 'Client', {
      userPool: people.pool,
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${origin}/api/sign-in/back`],
        logoutUrls: [origin],
      },
      preventUserExistenceErrors: true,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
    });
  }
}
