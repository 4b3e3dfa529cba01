import { type LookupAddress, lookup } from 'node:dns';
import { get } from 'node:https';
import { BlockList, type LookupFunction } from 'node:net';
import type { GetText } from '../../lib/badges/inquiry.ts';

const patience = 15_000;
const mostBytes = 2 * 1024 * 1024;

// Not for the public (IANA special-purpose registries): a badge must not be able to make this server knock inside its own network.
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

/** Whether an IP address belongs to the public internet; IPv4 in IPv6 is judged as IPv4. */
export function isPublicAddress({ address, family }: LookupAddress): boolean {
  return !inside.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

// Judged where the connection is made, so that a name cannot answer one address now and another a moment later.
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const first = addresses?.[0];
    if (error !== null || first === undefined || !addresses.every(isPublicAddress))
      return callback(error ?? new Error(`${hostname} is not on the public internet`), []);
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

/** Asks an issuer's public server; undefined when nobody answers, it points elsewhere, or it says too much. */
export const getPublicText: GetText = (address) =>
  new Promise((resolve) => {
    const headers = { accept: 'application/json, application/ld+json, text/plain;q=0.5' };
    const request = get(address, { lookup: lookUpPublic, headers, signal: AbortSignal.timeout(patience) }, (answer) => {
      const { statusCode: status = 0 } = answer;
      const chunks: Buffer[] = [];
      let size = 0;
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > mostBytes || (status >= 300 && status < 400)) request.destroy();
      });
      answer.on('end', () => resolve({ status, text: Buffer.concat(chunks).toString() }));
      answer.on('close', () => resolve(undefined));
    });
    request.on('error', () => resolve(undefined));
  });
