using System.Numerics;
using CsCheck;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Windows;

public class ExactNumberTests
{
    private static readonly Gen<(bool Negative, ulong High, ulong Middle, ulong Low, int Exponent)> Numbers = Gen.Select(
        Gen.Bool,
        Gen.Frequency((3, Gen.ULong), (1, Gen.Int[0, 63].Select(shift => 1UL << shift)), (1, Gen.Int[1, 63].Select(bits => ulong.MaxValue << bits))),
        Gen.Frequency((2, Gen.ULong), (2, Gen.Const(0UL)), (1, Gen.Const(ulong.MaxValue)), (1, Gen.Const(1UL << 63))),
        Gen.Frequency((2, Gen.ULong), (2, Gen.Const(0UL)), (1, Gen.Const(1UL))),
        Gen.Frequency((2, Gen.Int[-1200, 1040]), (2, Gen.Int[-220, 80]), (1, Gen.Int[-1145, -1060]), (1, Gen.Int[940, 965])));

    private static readonly Gen<uint> Counts = Gen.Frequency((2, Gen.UInt[1, 20]), (1, Gen.UInt[1, 1 << 30]), (1, Gen.Int[0, 30].Select(shift => 1U << shift)), (1, Gen.Const(uint.MaxValue)));

    [Fact]
    public void Rounding_to_a_double_equals_exact_fractions() => Numbers.Sample(
        number => Bits(Fraction(number).ToDouble()) == Bits(Normalized(number).ToDouble()),
        iter: 50_000);

    [Fact]
    public void Rounding_to_a_single_equals_exact_fractions() => Numbers.Sample(
        number => Bits(Fraction(number).ToSingle()) == Bits(Normalized(number).ToSingle()),
        iter: 50_000);

    [Fact]
    public void Means_round_once() => Gen.Select(Numbers, Counts).Sample(
        (number, count) =>
        {
            Rational exact = Fraction(number).DividedBy(count);
            ExactNumber mean = Normalized(number).DividedBy(count);
            return Bits(exact.ToDouble()) == Bits(mean.ToDouble()) && Bits(exact.ToSingle()) == Bits(mean.ToSingle());
        },
        iter: 50_000);

    private static ExactNumber Normalized((bool Negative, ulong High, ulong Middle, ulong Low, int Exponent) number) =>
        number.High == 0 ? default : ExactNumber.Normalized(number.Negative, number.High, number.Middle, number.Low, sticky: false, number.Exponent);

    private static Rational Fraction((bool Negative, ulong High, ulong Middle, ulong Low, int Exponent) number)
    {
        if (number.High == 0) return Rational.Zero;
        BigInteger magnitude = ((BigInteger)number.High << 128) + ((BigInteger)number.Middle << 64) + number.Low;
        if (number.Negative) magnitude = -magnitude;
        int exponent = number.Exponent - 128;
        return exponent >= 0 ? new(magnitude << exponent, 1) : new(magnitude, BigInteger.One << -exponent);
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
