using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>What is known while the members of a <c>[LabelingFunctions]</c> class are read.</summary>
internal sealed class LabelingScope(INamedTypeSymbol type, ITypeSymbol row, ITypeSymbol label, DiagnosticSink sink, CancellationToken cancellationToken)
{
    private static readonly string[] s_reserved =
    [
        "Vote", "FunctionNames", "ClassNames", "FunctionCount", "Buffers", "ClassOf",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    ];

    public ITypeSymbol Row { get; } = row;

    public ITypeSymbol Label { get; } = label;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public LocalNames Locals { get; } = new(type.MemberNames.Concat(["row", "votes", "buffers", "function"]));

    public void Report(DiagnosticDescriptor rule, Location location, params string[] arguments) => sink.Report(rule, location, arguments);

    public bool IsRow(ITypeSymbol candidate) => SymbolEqualityComparer.Default.Equals(candidate, Row);

    /// <summary>Why a method cannot be called by generated code, whatever its parameters; null when it can.</summary>
    public static string? WhyNotCallable(IMethodSymbol method)
    {
        if (!method.IsStatic) return "it is not static";
        if (!method.TypeParameters.IsEmpty) return "it is generic";
        if (method.ReturnsByRef || method.ReturnsByRefReadonly) return "it returns by reference";
        if (s_reserved.Contains(method.Name)) return $"'{method.Name}' is the name of a generated member; choose another";
        return method.ContainingType.GetMembers(method.Name).Count(member => member is IMethodSymbol) > 1 ? "it is overloaded" : null;
    }

    /// <summary>The argument for the row, as the parameter takes it; null when it takes it in no way that is known.</summary>
    public static string? RowArgument(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.None => "row",
        RefKind.In or RefKind.RefReadOnlyParameter => "in row",
        _ => null,
    };
}
