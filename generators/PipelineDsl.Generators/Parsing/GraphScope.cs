using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>What the parsers of one pipeline's or feature set's members share.</summary>
internal sealed class GraphScope(INamedTypeSymbol type, INamedTypeSymbol rowType, SchemaShape row, Compilation compilation, FirstErrorSink sink, CancellationToken cancellationToken)
{
    /// <summary>The pipeline or set.</summary>
    public INamedTypeSymbol Type { get; } = type;

    public INamedTypeSymbol RowType { get; } = rowType;

    public SchemaShape Row { get; } = row;

    public Compilation Compilation { get; } = compilation;

    public FirstErrorSink Sink { get; } = sink;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Locals of <c>Compute</c>: none hides a member, which would then not be callable.</summary>
    public LocalNames Locals { get; } = new(["row", "state", "at", .. type.MemberNames]);

    /// <summary>Members of the state.</summary>
    public StateNames StateNames { get; } = new();

    /// <summary>The values that parameters may name.</summary>
    public NamedOutputs Outputs { get; } = new();

    public AsOfCollector AsOfs { get; } = new();

    public UsedSetCollector Sets { get; } = new();

    public void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments) => Sink.Report(descriptor, location, arguments);

    /// <summary>Whether a parameter is the row in hand.</summary>
    public bool IsRow(IParameterSymbol parameter) => SymbolEqualityComparer.Default.Equals(parameter.Type, RowType);

    /// <summary>How the row in hand is passed to a parameter.</summary>
    public static string RowArgument(IParameterSymbol parameter, string row = "row") =>
        parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter ? "in " + row : row;
}
