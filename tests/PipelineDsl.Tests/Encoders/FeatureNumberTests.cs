using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Encoders;

public class FeatureNumberTests
{
    [Fact]
    public void Of_EachKind_IsTheNumber()
    {
        Assert.Equal(
            [1, 0, -7, 200, -30000, 60000, -5, 4e9, -9e18, 1.8e19, 0.5, 0.1f, 0.25, 12.5],
            [
                FeatureNumber.Of(true), FeatureNumber.Of(false), FeatureNumber.Of((sbyte)-7), FeatureNumber.Of((byte)200), FeatureNumber.Of((short)-30000),
                FeatureNumber.Of((ushort)60000), FeatureNumber.Of(-5), FeatureNumber.Of(4_000_000_000u), FeatureNumber.Of(-9_000_000_000_000_000_000),
                FeatureNumber.Of(18_000_000_000_000_000_000), FeatureNumber.Of((Half)0.5), FeatureNumber.Of(0.1f), FeatureNumber.Of(0.25), FeatureNumber.Of(12.5m),
            ]);
        Assert.Equal([1, 3, 2.5], [FeatureNumber.Of((bool?)true), FeatureNumber.Of((long?)3), FeatureNumber.Of((decimal?)2.5m)]);
    }

    [Fact]
    public void Of_NullOrAnyNaN_IsOneNaN()
    {
        long expected = BitConverter.DoubleToInt64Bits(double.NaN);
        double[] values =
        [
            FeatureNumber.Of((bool?)null), FeatureNumber.Of((int?)null), FeatureNumber.Of((float?)null), FeatureNumber.Of((double?)null), FeatureNumber.Of((decimal?)null),
            FeatureNumber.Of(BitConverter.Int64BitsToDouble(0x7FF8000000000123)), FeatureNumber.Of(BitConverter.Int32BitsToSingle(0x7FC00321)), FeatureNumber.Of(Half.NaN),
        ];
        Assert.All(values, value => Assert.Equal(expected, BitConverter.DoubleToInt64Bits(value)));
    }
}
