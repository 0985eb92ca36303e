using System.Globalization;
using CsCheck;

namespace PipelineDsl.Tests.State;

public class StateRoundTripTests
{
    [Fact]
    public void Numbers_AnyBits_ComeBackBitForBit()
    {
        Gen<double> value = Gen.OneOf(
            Gen.Long.Select(BitConverter.Int64BitsToDouble),
            OneOf(0.0, -0.0, double.Epsilon, double.MaxValue, double.MinValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity));
        Gen.Select(value.Array[0, 20], value).Sample((list, single) =>
        {
            StateReader reader = Through(writer =>
            {
                writer.Numbers("list", list);
                writer.Number("single", single);
                writer.Floats("floats", [.. list.Select(item => (float)item)]);
            });
            Assert.Equal(list.Select(Bits), reader.Numbers("list").Select(Bits));
            Assert.Equal(Bits(single), Bits(reader.Number("single")));
            Assert.Equal(list.Select(item => Bits((float)item)), reader.Floats("floats").Select(item => Bits(item)));
        });
    }

    [Fact]
    public void Texts_AnyUtf16_ComeBack()
    {
        Gen<string> text = Gen.OneOf(Gen.String, OneOf("", "\ud800", "a\udc00b", "😀", "\0\n\"\\", new string('é', 300) + "\ud83d"));
        Gen.Select(text.Array[0, 5], text).Sample((list, single) =>
        {
            StateReader reader = Through(writer =>
            {
                writer.Texts("list", list);
                writer.Text("single", single);
                writer.Text("none", null);
            });
            Assert.Equal(list, reader.Texts("list"));
            Assert.Equal(single, reader.Text("single"));
            Assert.Null(reader.Text("none"));
        });
    }

    [Fact]
    public void Integers_Extremes_ComeBack()
    {
        StateReader reader = Through(writer =>
        {
            writer.Integers("list", [long.MinValue, 0, long.MaxValue]);
            writer.Integer("single", long.MinValue);
            writer.Flag("yes", true);
            writer.Integers("empty", []);
        });
        Assert.Equal([long.MinValue, 0, long.MaxValue], reader.Integers("list"));
        Assert.Equal(long.MinValue, reader.Integer("single"));
        Assert.True(reader.Flag("yes"));
        Assert.Empty(reader.Integers("empty"));
    }

    [Fact]
    public void Write_OtherCultures_SameBytes()
    {
        byte[] Write()
        {
            using var stream = new MemoryStream();
            StateDocument.Write(stream, "test", 1, writer =>
            {
                writer.Number("a", -1234.5);
                writer.Numbers("b", [-1234.5, 1e-300]);
                writer.Integers("c", [-1_234_567]);
            });
            return stream.ToArray();
        }

        byte[] expected = Write();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string name in new[] { "fi-FI", "de-DE", "tr-TR", "ar-SA" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(expected, Write());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Read_MissingOrMistyped_NamesThePlace()
    {
        StateReader reader = Through(writer =>
        {
            writer.BeginArray("trees");
            writer.BeginItem();
            writer.Text("leaves", "many");
            writer.Numbers("values", [1, double.NaN]);
            writer.Texts("texts", ["a"]);
            writer.EndItem();
            writer.EndArray();
        });
        StateReader tree = Assert.Single(reader.Items("trees"));

        Assert.Equal("trees[0]", tree.Path);
        Says("memory, at trees[0]: there is no \"depth\"", () => tree.Integer("depth"));
        Says("at trees[0].leaves: expected a number, found \"many\"", () => tree.Number("leaves"));
        Says("at trees[0].leaves: expected a whole number", () => tree.Integer("leaves"));
        Says("at trees[0].leaves: expected a list", () => tree.Numbers("leaves"));
        Says("at trees[0].leaves: expected true or false", () => tree.Flag("leaves"));
        Says("at trees[0].leaves: expected an object", () => tree.Object("leaves"));
        Says("at trees[0].values[1]: expected a whole number, found \"NaN\"", () => tree.Integers("values"));
        Says("at trees[0].values[0]: expected text, found 1", () => tree.Texts("values"));
        Says("at trees[0].texts[0]: expected a number", () => tree.Numbers("texts"));
        Says("at trees[0].texts[0]: expected an object", () => tree.Items("texts"));
        Says("at trees[0].texts: expected text, found a list", () => tree.Text("texts"));
    }

    [Fact]
    public void Integer_OutOfBounds_IsRefused()
    {
        StateReader reader = Through(writer => writer.Integer("bins", 70));
        Assert.Equal(70, reader.Integer("bins", 2, 70));
        Says("at bins: 70 is not within 2 to 64", () => reader.Integer("bins", 2, 64));
    }

    [Fact]
    public void Encoders_ParametersThatCannotBe_AreRefused()
    {
        Says("the scale must be positive", () => StandardizeEncoder.Load(Through(writer => { writer.Number("mean", 1); writer.Number("scale", 0); })));
        Says("the mean must be finite", () => StandardizeEncoder.Load(Through(writer => { writer.Number("mean", double.NaN); writer.Number("scale", 1); })));
        Says("not below the minimum", () => MinMaxEncoder.Load(Through(writer => { writer.Number("minimum", 1); writer.Number("maximum", 0); })));
        Says("must not be below", () => ClipEncoder.Load(Through(writer => { writer.Number("min", 1); writer.Number("max", double.NaN); })));
        Says("cannot replace", () => ImputeEncoder.Load(Through(writer => writer.Number("value", double.NaN))));
        Says("strictly ascending", () => DiscretizeEncoder.Load(Through(writer => { writer.Integer("bins", 3); writer.Numbers("edges", [1, 1]); })));
        Says("fewer than the bins", () => DiscretizeEncoder.Load(Through(writer => { writer.Integer("bins", 2); writer.Numbers("edges", [1, 2]); })));
        Says("must be distinct", () => OneHotEncoder.Load(Through(writer =>
        {
            writer.Integer("maxCategories", 3);
            writer.BeginArray("categories");
            for (int i = 0; i < 2; i++)
            {
                writer.BeginItem();
                writer.Text("text", "same");
                writer.EndItem();
            }

            writer.EndArray();
        })));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static StateReader Through(Action<StateWriter> body)
    {
        using var stream = new MemoryStream();
        StateDocument.Write(stream, "test", 1, body);
        stream.Position = 0;
        return StateDocument.Read(stream, "memory", "test", 1);
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    private static void Says(string expected, Action action) =>
        Assert.Contains(expected, Assert.Throws<StateFormatException>(action).Message, StringComparison.Ordinal);
}
