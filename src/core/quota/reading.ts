import type { QuotaConfig, Scheme } from '../scheme/schema';

/** How an unclear sentence of a notice is counted, where the union reads it otherwise than the scheme does. */
export interface QuotaReading {
  readonly scheme: string;
  readonly quota: string;
  readonly per: 'unit' | 'unitAndCategory';
}

/** The scheme with the readings that were chosen for it in force; what was in force is then among the other readings. */
export function withReadings(scheme: Scheme, readings: readonly QuotaReading[]): Scheme {
  const own = readings.filter((one) => one.scheme === scheme.id);
  if (own.length === 0) return scheme;
  return {
    ...scheme,
    quotas: scheme.quotas.map((quota) => {
      const chosen = own.find((one) => one.quota === quota.id);
      return chosen ? read(quota, chosen.per) : quota;
    }),
  };
}

function read(quota: QuotaConfig, per: QuotaReading['per']): QuotaConfig {
  if (quota.kind !== 'count' || quota.per === per) return quota;
  const other = quota.otherReadings.find((one) => one.per === per);
  if (!other) return quota;
  const before =
    quota.reading !== undefined && (quota.per === 'unit' || quota.per === 'unitAndCategory')
      ? [{ per: quota.per, reading: quota.reading }]
      : [];
  const others = quota.otherReadings.filter((one) => one !== other);
  return { ...quota, per, reading: other.reading, otherReadings: [...before, ...others] };
}
