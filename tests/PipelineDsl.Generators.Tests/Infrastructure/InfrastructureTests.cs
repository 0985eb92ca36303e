using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Infrastructure;

public class InfrastructureTests
{
    [Fact]
    public void EquatableArray_OfEqualElements_IsEqualAndHashesAlike() => Gen.Select(Gen.Int[0, 2].Array[0, 4], Gen.Int[0, 2].Array[0, 4]).Sample((left, right) =>
    {
        EquatableArray<int> a = [.. left];
        EquatableArray<int> b = right.ToEquatableArray();
        Assert.Equal(left.SequenceEqual(right), a == b);
        Assert.Equal(left.SequenceEqual(right), a.Equals((object)b));
        if (a == b) Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.Equal(left, a);
    });

    [Fact]
    public void EquatableArray_OfNothing_IsTheDefault()
    {
        EquatableArray<string> empty = [];

        Assert.Equal(default, empty);
        Assert.Equal((0, true), (empty.Count, empty.IsEmpty));
        Assert.NotEqual(empty, ["a"]);
    }

    [Fact]
    public void StableHash_OfKnownText_NeverChanges()
    {
        // Saved state holds fingerprints: these values are part of the format. Computed apart in Python.
        Assert.Equal(0x7bd3144f29c0cc9eUL, StableHash.Of(""));
        Assert.Equal(0x46e818b1b0ff360eUL, StableHash.Of("Shop.Payment"));
        Assert.Equal(0x23534ee07355b422UL, StableHash.Of("漢"));
    }

    [Fact]
    public void StableHash_OfDifferentParts_Differs()
    {
        Assert.NotEqual(Hash("a", "bc"), Hash("ab", "c"));
        Assert.NotEqual(Hash("", "a"), Hash("a", ""));

        static ulong Hash(string first, string second)
        {
            StableHash hash = new();
            hash.Add(first);
            hash.Add(second);
            return hash.ToHash();
        }
    }

    [Fact]
    public void HintNames_OfAnyNames_AreUniqueIgnoringCase() => Gen.Select(Gen.OneOf(Gen.Char['A', 'C'], Gen.Char['a', 'c'], Gen.Char['ä', 'ä'], Gen.Char['Ä', 'Ä']), Gen.Char['a', 'b'], (a, b) => $"N.{a}{b}").Array[1, 12].Sample(all =>
    {
        string[] names = [.. all.Distinct()];
        EquatableArray<string> collisions = HintNames.FindCollisions(names);
        string[] files = [.. names.Select(name => HintNames.For(name, "Schema", collisions))];
        Assert.Equal(names.Length, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names.Zip(files), pair => Assert.Equal(collisions.Contains(pair.First), pair.Second != pair.First + ".Schema.g.cs"));
    });

    [Fact]
    public void TypeNames_OfAnyType_AreWhatRoslynWrites()
    {
        CSharpCompilation compilation = GeneratorHarness.Compile("""
            namespace @in.B { public class C<T> { public class D<U> { public struct @out; } } }
            public class Types<T>
            {
                public int A; public string? B; public int? C; public List<string?>? D; public Dictionary<int, List<@in.B.C<T>.D<int?>.@out?>> E = null!;
                public (int X, string? @class) F; public (int, (T, long)) G; public int[][,] H = null!; public string?[]?[] I = null!; public T J = default!; public object K = null!; public dynamic L = null!; public nint M; public DateTime N;
                public System.Threading.Tasks.Task<DayOfWeek> O = null!; public unsafe int* P; public byte Q; public char R; public Guid? S;
            }
            """);
        SymbolDisplayFormat format = SymbolDisplayFormat.FullyQualifiedFormat
            .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

        Assert.All(compilation.GetTypeByMetadataName("Types`1")!.GetMembers().OfType<IFieldSymbol>().Where(field => field.Name != "P"), field =>
        {
            string expected = field.Type.WithNullableAnnotation(field.Type.IsValueType ? field.Type.NullableAnnotation : NullableAnnotation.NotAnnotated).ToDisplayString(format);
            Assert.Equal(expected, TypeNames.FullyQualified(field.Type));
        });
    }

    [Fact]
    public void KnownType_Matches_ByNamespaceAndName()
    {
        CSharpCompilation compilation = GeneratorHarness.Compile("""
            public class FeatureSchemaAttribute : Attribute;
            namespace Other.PipelineDsl { public class FeatureSchemaAttribute : Attribute; }
            namespace PipelineDsl.Inner { public class FeatureSchemaAttribute : Attribute; }
            public class Outer { public class FeatureSchemaAttribute : Attribute; }
            """);

        Assert.True(KnownAttributes.FeatureSchema.Matches(compilation.GetTypeByMetadataName("PipelineDsl.FeatureSchemaAttribute")));
        Assert.True(KnownAttributes.Pipeline.Matches(compilation.GetTypeByMetadataName("PipelineDsl.PipelineAttribute`1")));
        foreach (string name in new[] { "FeatureSchemaAttribute", "Other.PipelineDsl.FeatureSchemaAttribute", "PipelineDsl.Inner.FeatureSchemaAttribute", "Outer+FeatureSchemaAttribute" })
            Assert.False(KnownAttributes.FeatureSchema.Matches(compilation.GetTypeByMetadataName(name)), name);
    }

    [Fact]
    public void KnownAttributes_Always_Exist()
    {
        CSharpCompilation compilation = GeneratorHarness.Compile("");

        Assert.All(
            typeof(KnownAttributes).GetProperties().Select(property => (KnownType)property.GetValue(null)!),
            known => Assert.NotNull(compilation.GetTypeByMetadataName(known.MetadataName)));
    }

    [Fact]
    public void ColumnRole_InTheGenerator_HasTheNamesOfTheRuntime() =>
        Assert.Equal(Enum.GetNames<ColumnRole>(), Enum.GetNames<Model.ColumnRole>());
}
