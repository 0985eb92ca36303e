using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Opens the scope of a pipeline or feature set.</summary>
internal static class GraphScopes
{
    /// <summary>The scope, or null when the row is no schema or cannot have generated members; that is reported, here or at the row.</summary>
    public static GraphScope? Open(INamedTypeSymbol type, AttributeData declaration, Compilation compilation, FirstErrorSink sink, CancellationToken cancellationToken)
    {
        if (declaration.AttributeClass is not { TypeArguments: [var row] }) return null;
        if (row is INamedTypeSymbol rowType && SchemaParser.ParseShape(rowType, cancellationToken) is { } shape)
        {
            return DeclaredTypeRules.CanHaveMembers(rowType, compilation, cancellationToken)
                ? new GraphScope(type, rowType, shape, compilation, sink, cancellationToken)
                : null;
        }

        // A row type that does not exist is the compiler's to report.
        if (row.TypeKind != TypeKind.Error) sink.Report(PipelineRules.RowIsNoSchema, SymbolLocations.OfAttribute(declaration, cancellationToken), row.Name, type.Name);
        return null;
    }
}
