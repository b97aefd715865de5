const SEN_PER_RUPIAH = 100n;

/**
 * An exact amount of money, kept as a whole number of sen (1/100 rupiah). Immutable.
 * No float ever touches money: text comes in through {@link Rupiah.parse} (plain decimals, as PostgreSQL's
 * `numeric(20,2)` prints them) and goes out through {@link Rupiah.toString}.
 */
export class Rupiah {
  static readonly NOL = new Rupiah(0n);
  readonly sen: bigint;

  private constructor(sen: bigint) {
    this.sen = sen;
  }

  static fromSen(sen: bigint): Rupiah {
    return sen === 0n ? Rupiah.NOL : new Rupiah(sen);
  }

  /** Whole rupiah. Throws RangeError on a number that is not a safe integer. */
  static of(rupiah: number | bigint): Rupiah {
    if (typeof rupiah === 'number' && !Number.isSafeInteger(rupiah)) {
      throw new RangeError(`not a whole, safe number of rupiah: ${rupiah}`);
    }
    return Rupiah.fromSen(BigInt(rupiah) * SEN_PER_RUPIAH);
  }

  /** Reads a plain decimal with at most two decimals, e.g. `"661473673.00"` or `"-5.5"`. Throws RangeError otherwise. */
  static parse(text: string): Rupiah {
    const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
    if (!match) throw new RangeError(`not a plain decimal amount: ${JSON.stringify(text)}`);
    const [, sign, whole = '0', fraction = ''] = match;
    const sen = BigInt(whole) * SEN_PER_RUPIAH + BigInt(fraction.padEnd(2, '0'));
    return Rupiah.fromSen(sign === '-' ? -sen : sen);
  }

  static sum(amounts: Iterable<Rupiah>): Rupiah {
    let sen = 0n;
    for (const amount of amounts) sen += amount.sen;
    return Rupiah.fromSen(sen);
  }

  add(other: Rupiah): Rupiah {
    return Rupiah.fromSen(this.sen + other.sen);
  }

  subtract(other: Rupiah): Rupiah {
    return Rupiah.fromSen(this.sen - other.sen);
  }

  negate(): Rupiah {
    return Rupiah.fromSen(-this.sen);
  }

  abs(): Rupiah {
    return this.sen < 0n ? this.negate() : this;
  }

  /** -1, 0 or 1. */
  compare(other: Rupiah): -1 | 0 | 1 {
    if (this.sen === other.sen) return 0;
    return this.sen < other.sen ? -1 : 1;
  }

  equals(other: Rupiah): boolean {
    return this.sen === other.sen;
  }

  get isZero(): boolean {
    return this.sen === 0n;
  }

  get isNegative(): boolean {
    return this.sen < 0n;
  }

  /** Plain decimal with two decimals, e.g. `"661473673.00"`: the form of the database, of JSON and of `expected` in findings. */
  toString(): string {
    const digits = this.abs().sen.toString().padStart(3, '0');
    return `${this.isNegative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
