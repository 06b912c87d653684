type Asked = { readonly Bucket?: string; readonly Endpoint?: string; readonly Region?: string };

/**
 * Where a packed function finds a bucket: at its own name, or below an endpoint that was set. The SDK's own answer for buckets like ours, without its rules for access points,
 * other partitions and directory buckets; a test holds it against the SDK's.
 */
export const defaultEndpointResolver = ({ Bucket = '', Endpoint, Region = '' }: Asked) => ({
  url:
    Endpoint === undefined ? new URL(`https://${Bucket}.s3.${Region}.amazonaws.com`) : new URL(Bucket, `${Endpoint.replace(/\/$/, '')}/`),
  properties: { authSchemes: [{ disableDoubleEncoding: true, name: 'sigv4', signingName: 's3', signingRegion: Region }] },
  headers: {},
});
