using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Generators.Model;
using PipelineDsl.Generators.Parsing;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Schemas;

public class SchemaShapeTests
{
    [Fact]
    public void Shape_FromSource_HasRolesDelaysAndTypes()
    {
        SchemaShape shape = ShapeOf(GeneratorHarness.Compile(SchemaSources.Payment), "Shop.Payment")!;

        Assert.Equal("global::Shop.Payment", shape.TypeName);
        Assert.True(shape.IsValueType);
        Assert.Equal(["Id", "At", "CardId", "TerminalId", "Amount", "Country", "Refunded", "IsFraud"], shape.Columns.Select(column => column.Name));
        Assert.Equal(("Id", "At", "IsFraud"), (shape.EventId!.Name, shape.EventTime!.Name, shape.Label!.Name));
        Assert.Equal(["CardId", "TerminalId"], shape.Keys.Select(column => column.Name));
        Assert.Equal(["Refunded", "IsFraud"], shape.Columns.Where(column => column.IsLate).Select(column => column.Name));
        Assert.Equal(TimeSpan.FromDays(7).Ticks, shape.Label.AvailableAfterTicks);
        Assert.Equal(("bool?", "string?", "float"), (shape.Label.Type.FullName, shape.Find("Country")!.Type.FullName, shape.Find("Amount")!.Type.FullName));
        Assert.Null(shape.Find("IsNight"));
    }

    [Fact]
    public void Shape_FromMetadataOrWithGeneratedParts_IsThatOfTheSource()
    {
        foreach (string name in new[] { "Shop.Payment", "Shop.AllTypes" })
        {
            CSharpCompilation source = GeneratorHarness.Compile(SchemaSources.Payment, SchemaSources.AllTypes);
            SchemaShape expected = ShapeOf(source, name)!;
            GeneratorRun run = GeneratorHarness.Run(source);

            Assert.Equal(expected, ShapeOf(run.Output, name));
            Assert.Equal(expected, ShapeOf(GeneratorHarness.Compile("Consumer", [run.ToMetadata()], ""), name));
            Assert.Equal(expected, ShapeOf(GeneratorHarness.Compile("Consumer", [run.Output.ToMetadataReference()], ""), name));
        }
    }

    [Fact]
    public void Shape_OfWhatIsNoSchema_IsNull() => Assert.Null(ShapeOf(GeneratorHarness.Compile("public class Row;"), "Row"));

    [Fact]
    public void Shape_OfADeclarationWithErrors_HasWhatCanBeRead()
    {
        SchemaShape shape = ShapeOf(GeneratorHarness.Compile("[FeatureSchema] public class Row { [Label, AvailableAfter(\"soon\")] public bool A { get; init; } public Missing B { get; init; } }"), "Row")!;

        Assert.Equal(("A", 0L), (shape.Label!.Name, shape.Label.AvailableAfterTicks));
        Assert.Equal(ValueKind.Other, shape.Find("B")!.Type.Kind);
    }

    private static SchemaShape? ShapeOf(Compilation compilation, string name) =>
        SchemaParser.ParseShape(compilation.GetTypeByMetadataName(name)!, TestContext.Current.CancellationToken);
}
