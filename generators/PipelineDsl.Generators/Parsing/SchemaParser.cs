using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads a <c>[FeatureSchema]</c> type. The only place that does: the generator passes a deaf sink, the analyzer one that reports.</summary>
internal static class SchemaParser
{
    private const string SchemaClass = "PipelineDslSchema";
    private const string Batch = "Batch";

    /// <summary>The model; null when nothing can be added to the type. A declaration with other errors gives a model that carries the first.</summary>
    public static SchemaModel? Parse(INamedTypeSymbol type, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        if (!DeclaredTypeRules.Check(type, "FeatureSchema", sink, cancellationToken)) return null;
        var findings = new FirstErrorSink(sink);
        List<ColumnModel> columns = ColumnParser.Parse(type, findings, cancellationToken);
        AttributeData? delay = KnownAttributes.AvailableAfter.FindOn(type);
        long availableAfter = delay is null ? 0 : AvailabilityParser.Parse(delay, findings, cancellationToken);
        int eventTime = OrdinalOf(columns, ColumnRole.EventTime);
        if (eventTime < 0) AvailabilityParser.ReportNoEventTime(type, findings, cancellationToken);
        RowConstruction? construction = findings.FirstError is null ? RowConstructionParser.Parse(type, columns, findings, cancellationToken) : null;

        DeclaredType declared = DeclaredTypes.Of(type);
        if (findings.FirstError is { } error) return Erroneous(type, declared, error);
        return new SchemaModel(
            declared,
            FreeName(type),
            BatchName(type),
            columns.ToEquatableArray(),
            availableAfter,
            eventTime,
            OrdinalOf(columns, ColumnRole.Label),
            construction,
            SchemaFingerprint.Of(declared, columns, availableAfter),
            Error: null);
    }

    /// <inheritdoc cref="SchemaShapeParser.Parse"/>
    public static SchemaShape? ParseShape(INamedTypeSymbol type, CancellationToken cancellationToken) => SchemaShapeParser.Parse(type, cancellationToken);

    private static SchemaModel Erroneous(INamedTypeSymbol type, DeclaredType declared, DiagnosticDescriptor error) =>
        new(declared, FreeName(type), null, [], 0, -1, -1, null, 0, new DeclarationError(error.Id, error.Title.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static int OrdinalOf(List<ColumnModel> columns, ColumnRole role) => columns.FindIndex(column => column.Role == role);

    private static string? BatchName(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == Batch || current.GetMembers(Batch).Any(member => !GeneratedTrees.IsDeclaredOnlyInGeneratedTrees(member) && member is not INamedTypeSymbol { BaseType.Name: "ColumnBatch" })) return null;
        }

        return Batch;
    }

    /// <summary>A name for the nested class that the user has not given to a member.</summary>
    private static string FreeName(INamedTypeSymbol type)
    {
        string name = SchemaClass;
        while (type.Name == name || type.GetMembers(name).Any(member => !GeneratedTrees.IsDeclaredOnlyInGeneratedTrees(member))) name += "_";
        return name;
    }
}
